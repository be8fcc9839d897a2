/** What the worker of a bench is asked with for the memory that its thread holds. */
export const memoryQuestion = 'memory';
