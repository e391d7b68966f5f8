// How Teams draws cards, as far as a host decides it: its two colour themes, its letter and its spaces.

const spacing = { small: 6, default: 8, medium: 14, large: 18, extraLarge: 28, padding: 14 };

const typeface = "'Segoe UI', -apple-system, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif";

const fontSizes = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };

function colours(text, subtle, accent, good, warning, attention) {
  const pair = (colour, soft) => ({ default: colour, subtle: soft });
  return {
    default: pair(text, subtle),
    dark: pair(text, subtle),
    light: pair(text, subtle),
    accent: pair(accent, accent),
    good: pair(good, good),
    warning: pair(warning, warning),
    attention: pair(attention, attention),
  };
}

function theme(background, emphasis, foreground, line) {
  const style = (colour) => ({ backgroundColor: colour, foregroundColors: foreground });
  return {
    spacing,
    separator: { lineThickness: 1, lineColor: line },
    supportsInteractivity: true,
    fontTypes: {
      default: { fontFamily: typeface, fontSizes, fontWeights: { lighter: 300, default: 400, bolder: 600 } },
      monospace: { fontFamily: 'Consolas, monospace', fontSizes, fontWeights: { lighter: 300, default: 400, bolder: 600 } },
    },
    containerStyles: {
      default: style(background),
      emphasis: style(emphasis),
      accent: style(emphasis),
      good: style(emphasis),
      warning: style(emphasis),
      attention: style(emphasis),
    },
    imageSizes: { small: 32, medium: 52, large: 100 },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 8, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    adaptiveCard: { allowCustomStyle: false },
    textStyles: { heading: { size: 'medium', weight: 'bolder' } },
    factSet: {
      title: { color: 'default', size: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 150 },
      value: { color: 'default', size: 'default', isSubtle: false, weight: 'bolder', wrap: true },
      spacing: 14,
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder', suffix: ' (needed)', suffixColor: 'default' },
        optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { weight: 'bolder', color: 'warning' },
    },
  };
}

export const hostConfigs = {
  light: theme('#ffffff', '#f5f5f5', colours('#242424', '#616161', '#4f52b2', '#0e700e', '#8a3707', '#b10e1c'), '#e0e0e0'),
  dark: theme('#292929', '#333333', colours('#ffffff', '#d6d6d6', '#a6a7f0', '#92d050', '#ffb27a', '#f1707b'), '#525252'),
};
