// The address that a host prints carries a token that opens one session. It has done so by now: neither the address bar nor a
// copied or kept address should show it on.
if (window.location.search !== '') {
  window.history.replaceState(null, '', `${window.location.pathname}${window.location.hash}`);
}
