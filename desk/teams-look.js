// How Teams draws cards, as far as a host decides it. Sizes and spaces are those that Microsoft publishes for Teams; colours
// are names of teams-look.css, so that light and dark change under a drawn card without drawing it again.

const colour = (name, subtle = name) => ({ default: `var(--card-${name})`, subtle: `var(--card-${subtle})` });

/** The colours of text: those of the theme, or those on a coloured ground, which Teams leaves as bright in the dark. */
const colours = (ground = '') => ({
  default: colour(`${ground}text`, `${ground}subtle`),
  dark: colour(`${ground}text`, `${ground}subtle`),
  light: colour(`${ground}text`, `${ground}subtle`),
  accent: colour(`${ground}accent`),
  good: colour(`${ground}good`),
  warning: colour(`${ground}warning`),
  attention: colour(`${ground}attention`),
});

const plain = (background) => ({ backgroundColor: `var(--card-${background})`, foregroundColors: colours() });
const coloured = (backgroundColor) => ({ backgroundColor, foregroundColors: colours('ground-') });

const fontType = (fontFamily) => ({
  fontFamily,
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
});

export const hostConfig = {
  supportsInteractivity: true,
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--card-line)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  fontTypes: { default: fontType('var(--typeface)'), monospace: fontType('monospace') },
  textStyles: { heading: { size: 'large', weight: 'bolder' } },
  // Cards stand below the heading of their conversation.
  textBlock: { headingLevel: 3 },
  containerStyles: {
    default: plain('background'),
    emphasis: plain('emphasis'),
    accent: coloured('#c7def9'),
    good: coloured('#ccffcc'),
    warning: coloured('#ffe2b2'),
    attention: coloured('#ffc5b2'),
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    // The space between buttons is teams-look.css's, which also keeps it between two lines of them.
    buttonSpacing: 0,
    allowTitleToWrap: true,
    showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  adaptiveCard: { allowCustomStyle: false },
  factSet: { title: { weight: 'bolder', wrap: true }, value: { wrap: true }, spacing: 16 },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention' },
  },
};
