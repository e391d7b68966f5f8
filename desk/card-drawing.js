// Draws an Adaptive Card with Microsoft's renderer in the look of Teams.
/* global AdaptiveCards, markdownit */
import { hostConfig } from './teams-look.js';

// Teams reads Markdown in a card's text, but no HTML and no pictures.
const markdown = markdownit({ html: false, linkify: false, breaks: true }).disable(['image', 'table', 'code', 'fence']);

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

/** Shows and hides parts of a card. The renderer marks the parts as expanded; it is the control that must be (ARIA 1.2). */
class Disclosure extends AdaptiveCards.ToggleVisibilityAction {
  setupElementForAccessibility(element, promoteTooltipToLabel) {
    super.setupElementForAccessibility(element, promoteTooltipToLabel);
    this.control = element;
    this.markExpanded();
  }

  execute() {
    super.execute();
    this.markExpanded();
  }

  markExpanded() {
    const targets = Object.keys(this.targetElements).map((id) => this.parent.getRootElement().getElementById(id));
    for (const target of targets) target?.renderedElement?.removeAttribute('aria-expanded');
    this.control.setAttribute('aria-expanded', String(targets[0]?.isVisible ?? false));
  }
}

AdaptiveCards.GlobalRegistry.actions.register('Action.ToggleVisibility', Disclosure);

let cardsDrawn = 0;

/**
 * Draws a card.
 * @param {object} card the card as JSON
 * @param {(action: { verb: string, data: unknown }) => void} onExecute told of every press that goes to the bot
 * @returns {HTMLElement}
 */
export function drawCard(card, onExecute) {
  const drawn = new AdaptiveCards.AdaptiveCard();
  drawn.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
  drawn.onExecuteAction = (action) => {
    if (action instanceof AdaptiveCards.ExecuteAction) onExecute({ verb: action.verb, data: action.data });
  };
  drawn.parse(card);
  const element = drawn.render();
  element.classList.add('card');
  // The renderer makes every card a stop of the Tab key; it is none, but the focus can be put on it.
  element.tabIndex = -1;
  element.setAttribute('role', 'group');
  // What stands on something to press is its name (WCAG 2.5.3); its title is then what describes it.
  for (const selectable of element.querySelectorAll('.ac-selectable:not(button)')) selectable.removeAttribute('aria-label');
  // The renderer names a group of choices by its id alone, so that a choice on one card would undo the same on another.
  cardsDrawn += 1;
  for (const choice of element.querySelectorAll('input[type=radio]')) choice.name = `${cardsDrawn} ${choice.name}`;
  return element;
}
