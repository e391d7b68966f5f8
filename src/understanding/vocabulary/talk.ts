/** What people say around a request, or in place of one. */
export const talk = {
  greeting: `
    hello, hi, hiya, hey, heya, yo, morning, afternoon, evening, greetings, hullo, alright, howdy, hallo, helo, ello,
    good morning/afternoon/evening/day, how are you, you there, anyone/anybody there`,
  thanks: `
    great/big/real help, thanks, thank, thankyou, ta, cheers, tnx, tks, tysm, ty, grateful, appreciated, appreciate,
    much appreciated, thank you, that helps, very/really/so/most helpful, lifesaver, life saver, you star, perfect, great,
    brilliant, lovely, super, excellent, fab, fabulous, wonderful, nice one, good bot, well done, thats all, spot on,
    just what i needed`,
  cancel: `
    forget asked, ignore/forget/disregard/scrap last/previous message/question/one, cancel, nevermind, nvm, abort, quit, exit, stop,
    restart, reset, undo, never mind, scrap/forget/ignore/leave/drop/cancel/stop/skip/bin that/it/this,
    start/begin again/over/afresh, go back, changed mind, dont worry, do not worry, doesnt matter, not to worry, back to start,
    false alarm, wrong child/one/person/case/button/chat/bot/window, no matter, as you were, hang on, hold on,
    disregard that/it/this/last, my mistake, my bad, by mistake/accident, dont bother, back out, get me out, clear this/that,
    wipe slate clean, from scratch`,
  help: `
    help, commands, instructions, guide, tutorial, menu, capabilities, features, what can you/it/this/the, what can i ask,
    what do you do, what you can do, what you do, what are you for, what are you, who are you, what else can, do you know about,
    what stuff, what sort/kind/kinds/sorts/type/types things/questions/stuff can/do, what things/questions can, how do you work,
    how does this/it/bot work, how this/it/you works/work, what to type/ask/say, not sure how/what, what is this, whats this,
    what am i supposed to, get/getting started, what could i ask, things i can ask, things/stuff you can, able to do, are you able,
    can you do, user guide, how use, use you/this/bot, ask you, your purpose, explain/introduce yourself,
    what should i type/ask/say/write`,
  howDo: `
    how do/can/would/should/does/could {i}/you/one/someone/anyone/people/it/{manager}, how to, whats/what way to, is there a way,
    where do {i}, show/tell/teach me how, explain how, know how, what do {i} need to do, whats/what process/steps`,
  correction: 'i mean/meant, sorry, no wait, make that, scratch that, correction, actually no',
} as const;
