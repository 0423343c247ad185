// Written by `npm run gen` from the folders of strategies/. A folder is enough; nothing is edited here.

export const registry = [
] as const;
