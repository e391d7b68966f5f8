/** What shows that the assistant is asked for something that it does not do. */
export const refusals = {
  /** These count only where they are asked for: "please delete …", not "which reviews were deleted". */
  deeds: `
    delete, remove, erase, wipe, destroy, purge, change, amend, edit, alter, correct, fix, modify, update, overwrite, move,
    rearrange, reschedule, postpone, book, rebook, cancel, backdate, predate, close, reopen, withdraw, resolve, extend, pause,
    resume, reassign, reallocate, allocate, transfer, approve, authorise, authorize, confirm, complete, mark, tick, draft, write,
    compose, type, word, rewrite, reword, proofread, summarise, summarize, translate, print, download, upload, attach, scan, email,
    mail, text, ring, phone, call, message, invite, notify, order, buy, play, sing, predict, recommend, advise, assess, decide,
    merge, archive, rename, swap, record, register, hide, unlock, switch, turn, pay, hire, transcribe, dictate, generate, prepare,
    produce, fill, sign, chase, nudge, forward, arrange, schedule, organise, copy, paste, insert, enter, input, save, store, refer,
    diagnose, calculate, convert, hack, bypass, suspend, let, inform, warn, accept, reject, decline, bring, end, shorten, rate,
    lift, reverse, restore, revoke, grant, assign, share, publish, post, set, add, put, push, create, make, log, finish, sign off,
    fill in, read out, check spelling/grammar/wording, bring forward, push/put back, get rid, take off, remind, tell, send, sending`,
  opinion: `
    should {i}/he/she/they/it, do/would you think/reckon/agree/feel/believe, opinion,
    your view/views/thoughts/take/advice/judgement, suit, suits, suitable, any good, good enough,
    is it fair/right/ok/okay/wrong/better/best/worth, am i right, what would you do, deserve, deserves, useless, rubbish,
    incompetent, competent, whats wrong with, good idea, best interests, best for, better for, worth, point of, worst, weakest,
    strongest, chances, likely, likelihood, probability, advice on, give advice`,
  law: `
    law, laws, legally, lawful, unlawful, illegal, legislation, statute, solicitor, barrister, lawyer, liable, liability, entitled,
    entitlement, judge, judicial, injunction, tribunal, legal advice/position/basis/rights/status/case/team, children act, section,
    case law, parental responsibility, human rights, data protection, gdpr, withdrawing consent`,
  content: `
    can/could you do minutes/record/records/report/reports/letter/letters/plan/form/decisions, says/said/saying about, say about,
    decisions/recommendations made/agreed, did/has say/said/think/tell/feel/want, feel/felt/feels/feelings/wishes about,
    views on/about, getting on, phone/telephone/mobile number, address`,
  injection: `
    {ignore} {instructions}, {ignore} previous/earlier/prior/above/preceding/former/all/every {instructions},
    {ignore} all previous/earlier/prior {instructions}, {ignore} everything above/before/said/told, everything above, system prompt,
    developer/debug/admin/god/maintenance/root/unrestricted mode, jailbreak, jailbroken, pretend, roleplay, you are now,
    act as/like, from now on, sudo, drop/select/truncate table, password, passwords, passcode, api key/keys, home address/addresses,
    source code, database, your instructions/prompt/rules/configuration, as administrator/admin, new instructions,
    no/without restrictions`,
} as const;
