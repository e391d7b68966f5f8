/** Whose work is spoken of, and the turns of phrase in which "I" and "me" only ask. */
export const whose = {
  everyones: `
    everyone, everyones, everybody, everybodys, whole/entire/hole service/department/council/authority/board,
    all iros/teams/workers/staff/managers/us, all social workers, across service/board/council/department/authority/teams/all,
    service/council/department/authority wide, servicewide, every iro/team/worker, every social worker, for/in/the service`,
  ours: 'our, ours, us, we, weve, my team/teams/staff/workers/iros/lot/service, my social workers, my whole team',
  mine: 'my, mine, i, ive, im, me, diary me, for me on/this/next, do/must/should i need/want/have',
  onlyAsks: `
    i/we need/want review/reviews/report/reports/records/minutes/decisions/letters/visits/escalations/drps,
    i/we need/want figures/percentage/performance/stats/dates/timeline/help, telling/showing/giving/sending/getting/letting me/us,
    show/tell/give/get/remind/send/let/find/help/bring/fetch/for/with/excuse/take/talk/walk/read me/us, can/could/may/might i/we,
    i/we/id/wed need/want/wanted/like/love/wish know/see/check/find/look/view/a/an/the/some/any/all/list,
    i/we would like know/see/check/find/look/view/a/an/the/some/any/all/list, id like/love,
    i wonder/think/know/mean/meant/said/asked/guess/assume/gather/hope/believe/understand/see/was,
    im/am trying/planning/looking/wondering/after/interested/new/doing/about/asking/sure/not/preparing,
    im/am writing/getting/going/meeting/seeing/putting/hoping`,
} as const;
