/** Offers something to the browser as a file to keep. */

export function downloadRecord(name: string, sgf: string): void {
  download(name, new Blob([sgf], { type: 'application/x-go-sgf' }));
}

export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: the browser reads it after the click.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
