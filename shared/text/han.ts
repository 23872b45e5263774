/** Whether the UTF-16 unit is a Han character of the basic planes' common blocks (or half of one beyond). */
export function isHanUnit(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xd840 && unit <= 0xd87f) ||
    unit === 0x3007
  );
}
