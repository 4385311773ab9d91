export const RESTORE = 'safety.restore';
export const SNAPSHOTS = 'safety.snapshots';
export const VERIFY = 'safety.verify';
