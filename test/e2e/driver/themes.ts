export type Theme = 'light' | 'dark' | 'highContrast' | 'highContrastLight';

/** Of each theme its setting, its row in the list of themes, and the class of a workbench that has it. */
export const themes: Record<Theme, { setting: string; label: string; className: string }> = {
  light: { setting: 'Default Light Modern', label: 'Light Modern', className: 'vs' },
  dark: { setting: 'Default Dark Modern', label: 'Dark Modern', className: 'vs-dark' },
  highContrast: {
    setting: 'Default High Contrast',
    label: 'Dark High Contrast',
    className: 'hc-black',
  },
  highContrastLight: {
    setting: 'Default High Contrast Light',
    label: 'Light High Contrast',
    className: 'hc-light',
  },
};
