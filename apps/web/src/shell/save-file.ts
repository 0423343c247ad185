/** Hands a text to the browser's own downloads; nothing is sent. */
export const saveFile = (name: string, type: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Browsers read the file after the click; an address that is gone too early saves nothing.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
