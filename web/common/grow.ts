/** Lets a field grow with its text, up to the limit the style sheet sets. */
export const grow = (field: HTMLTextAreaElement): void => {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
};
