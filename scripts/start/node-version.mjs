const OLDEST = [20, 19];

/** A sentence when this Node is too old to run us, else undefined. `version` as in process.versions.node. */
export const refuseNode = (version) => {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return undefined;
  return `Goldseam needs Node ${OLDEST.join(".")} or newer; this is ${version}. Newer ones are at nodejs.org.`;
};
