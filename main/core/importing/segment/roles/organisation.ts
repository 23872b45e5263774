const ORGANISATION =
  /^[\u4e00-\u9fa5()]{2,22}(?:总工会|工会|公司|集团|委员会|[市县区省]委|政府|[局厅院校部办厂矿店站社会]|[市县区省镇乡村]|大学|中学|小学|医院|银行|协会|学院|[支大中总]队|中心|办公室|组委会|清算组|管委会|商会|学会|基金会)$/;

/** Verbs and questions: the line says something. */
const NOT_A_NAME =
  /召开|举行|举办|启动|成立|开展|走进|推进|打造|怎么|如何|为何|什么|[学不机都约只就才也]会$|社会$|[来去到进在][厂矿店站校院]$|怎样|[送搬盼]|爱(?!好者|国|心)|[开走搬住跑][到进上入]|下乡$|上市$|把|让|不[了能再]|[了着]/;

/** Whether a folded line is an organisation's name and nothing else. */
export function isOrganisationName(key: string): boolean {
  return key.length <= 24 && ORGANISATION.test(key) && !NOT_A_NAME.test(key);
}

/** Places sign nothing, and many headlines end in one. */
const OFFICE =
  /(?:工会|公司|集团|委员会|[市县区省]委|政府|[局厅办]|大学|医院|银行|协会|[支大总]队|中心|[\u4e00-\u9fa5]委会|清算组|编辑部|法院|检察院|人社部|宣传部)$/;

/** Whether a folded line is the name of an organisation that acts and signs. */
export function isOfficeName(key: string): boolean {
  return isOrganisationName(key) && OFFICE.test(key);
}
