// The menu of a conversation: the app is removed from it and installed anew, as a person does in Teams.

export class ChatMenu {
  /** @param {(installed: boolean) => void} onApp told that the person removes the app, or installs it */
  constructor(element, onApp) {
    this.button = element.querySelector('button');
    const control = element.querySelector('summary');
    this.button.addEventListener('click', () => {
      element.open = false;
      control.focus();
      onApp(!this.installed);
    });
    element.addEventListener('focusout', ({ relatedTarget }) => {
      if (!element.contains(relatedTarget)) element.open = false;
    });
    element.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      element.open = false;
      control.focus();
    });
  }

  show(installed) {
    this.installed = installed;
    this.button.textContent = installed ? 'Remove the app' : 'Install the app';
  }
}
