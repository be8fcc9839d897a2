/** MIME type of papers that are dragged out of the Papers view; the value is what to insert. */
export const draggedPapersType = 'application/vnd.paper-digests.papers';

/** MIME type of the same for the view itself; the value is their ids, a line each. */
export const draggedIdsType = 'application/vnd.paper-digests.paper-ids';
