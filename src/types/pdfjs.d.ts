declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  /** What answers pdf.js' questions about a file; it finds it as `globalThis.pdfjsWorker`. */
  export const WorkerMessageHandler: object;
}
