// Draws an Adaptive Card with Microsoft's renderer in the look of Teams.
/* global AdaptiveCards, markdownit */
import { hostConfigs } from './teams-look.js';

// Teams reads Markdown in a card's text, but no HTML and no pictures.
const markdown = markdownit({ html: false, linkify: false, breaks: true }).disable(['image', 'table', 'code', 'fence']);

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

/**
 * Draws a card.
 * @param {object} card the card as JSON
 * @param {'light' | 'dark'} theme
 * @param {(action: { verb: string, data: unknown }) => void} onExecute told of every press that goes to the bot
 * @returns {HTMLElement}
 */
export function drawCard(card, theme, onExecute) {
  const drawn = new AdaptiveCards.AdaptiveCard();
  drawn.hostConfig = new AdaptiveCards.HostConfig(hostConfigs[theme]);
  drawn.onExecuteAction = (action) => {
    if (action instanceof AdaptiveCards.ExecuteAction) onExecute({ verb: action.verb, data: action.data });
  };
  drawn.parse(card);
  const element = drawn.render();
  element.classList.add('card', `card-${theme}`);
  element.removeAttribute('tabindex');
  return element;
}
