/** MIME type of papers that are dragged out of the Papers view; the value is what to insert. */
export const draggedPapersType = 'application/vnd.paper-digests.papers';
