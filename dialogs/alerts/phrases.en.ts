import type { Speech } from '../../bot/model.ts';

export const phrases = {
  stop_alerts: {
    plain: `
      turn off the low balance alerts | stop sending me notifications at 3 in the morning
    `,
    nurse: `
      stop texting me | turn alerts off | I sleep days, no notifications till 4 | which alerts I got on
      I'm getting nine emails a day about nothing, cut it down to the important ones
    `,
    courteous: `
      Fewer notifications, please
      My telephone buzzes from morning till night with your notices, and Eleanor is losing patience; might they be halted?
      Turn off the text alerts | Which of your notices am I signed up to receive?
      I don't mind word of large withdrawals, but kindly cease informing me of every cup of coffee.
    `,
    teenager: `
      too many notifs | turn off low balance alerts theyre mean | which alerts do i have on | mute the emails but keep the fraud ones
    `,
    trader: `
      Quit texting me | Too many notifications, I only need the one for big withdrawals | alerts off
      My phone buzzes every time Luis buys a gallon of coolant. Kill that.
    `,
    learner: `
      Too many notifications | Turn off messages about every coffee | Which alerts I have on | stop sending me SMS at night
      I want only alert for big sums, rest off
    `,
    upset: `
      Stop texting me every time I buy a coffee!! | Which notifications do I have on? My phone buzzed nine times in church!
      I only want to hear from you when it's over $500 | Turn off those low balance emails, they give me a panic attack!
    `,
    dictated: `
      quit texting me every time i buy something | turn off notifications
      my phone's blowing up with alerts during practice can we cut it down to just the big ones | no more emails please
    `,
    friendly: `
      Could you stop sending me so many alerts? | Which alerts do I have switched on?
      My phone buzzes each time I buy a muffin; may I have fewer messages? | No more low-balance texts, please.
    `,
    slips: `
      too many notifcations | stpo texting me every time i buy gum | which alrets do i have on | turn off low balacne emails
      mute teh pings at night
    `,
  },
} satisfies Speech['phrases'];
