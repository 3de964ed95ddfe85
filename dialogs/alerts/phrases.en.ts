import type { Speech } from '../../bot/model.ts';

export const phrases = {
  stop_alerts: {
    plain: `
      dont text me between ten at night and six in the morning | send nothing from 9 pm to 8 am | dont write before 8 am | no texts after 9
      stop alerts about red lobster | mute whole foods | unmute best buy | mute burger king | unmute home depot | mute apple | no alerts about panera bread
      unmute trader joes | mute dollar tree | stop alerts about the green apple cafe | unmute pizza hut | mute water street coffee
      mute starbucks | mute target | mute the coffee shop | unmute walmart | unmute groceries | unmute restaurants and cafés | unmute furniture | unmute uber
      quiet hours | no quiet hours | end the quiet hours | quiet from 9 pm to 8 am | quiet at night | alerts off | stop the alerts
      turn off the low balance alerts | stop sending me notifications at 3 in the morning
      dont tell me about coffee | no alerts after 10 pm | only tell me about the big payments
    `,
    nurse: `
      stop texting me | turn alerts off | I sleep days, no notifications till 4 | which alerts I got on
      I'm getting nine emails a day about nothing, cut it down to the important ones
      mute Starbucks | quiet between 9 and 3, I work nights
    `,
    courteous: `
      Fewer notifications, please
      My telephone buzzes from morning till night with your notices, and Eleanor is losing patience; might they be halted?
      Turn off the text alerts | Which of your notices am I signed up to receive?
      I don't mind word of large withdrawals, but kindly cease informing me of every cup of coffee.
      Please be so good as to send nothing between ten at night and eight in the morning. | I no longer care to hear of my purchases at the drugstore.
    `,
    teenager: `
      too many notifs | turn off low balance alerts theyre mean | which alerts do i have on | mute the emails but keep the fraud ones
      dont text me abt mcdonalds | no pings during school
    `,
    trader: `
      Quit texting me | Too many notifications, I only need the one for big withdrawals | alerts off
      My phone buzzes every time Luis buys a gallon of coolant. Kill that.
      I don't need to hear about every parts order from NAPA. Mute it. | Nothing before seven in the morning
    `,
    learner: `
      Too many notifications | Turn off messages about every coffee | Which alerts I have on | stop sending me SMS at night
      I want only alert for big sums, rest off
      Don't write me about gasoline | no messages between 22 and 6
    `,
    upset: `
      Stop texting me every time I buy a coffee!! | Which notifications do I have on? My phone buzzed nine times in church!
      I only want to hear from you when it's over $500 | Turn off those low balance emails, they give me a panic attack!
      Don't message me about groceries, I know what I buy! | Silence after 9 PM, the baby is asleep!
    `,
    dictated: `
      quit texting me every time i buy something | turn off notifications
      my phone's blowing up with alerts during practice can we cut it down to just the big ones | no more emails please
      don't tell me about chick fil a | keep it quiet from eleven to six
    `,
    friendly: `
      Could you stop sending me so many alerts? | Which alerts do I have switched on?
      My phone buzzes each time I buy a muffin; may I have fewer messages? | No more low-balance texts, please.
      Please leave out the coffee shop. | Might we keep the nights quiet?
    `,
    slips: `
      too many notifcations | stpo texting me every time i buy gum | which alrets do i have on | turn off low balacne emails
      mute teh pings at night
      mtue dunkin | no alrets afetr 11
    `,
  },
  set_alert: {
    plain: `
      alert me about red lobster again | alert me about whole foods again | alert me about the pet store again | tell me about burger king again
      tell me at once | tell me right away | tell me as it happens | tell me about walmart again | one message a day | turn on large payment alerts
      tell me of every payment | alert me of payments over 80 | alert me about large payments
      text me every time someone uses my card | turn alerts back on | notify me when my balance drops under 100 | alert me of every purchase
      turn on low balance alerts | set up an alert for payments over 250 | let me know when i spend more than 500 at once | once a day is enough for the alerts
      tell me when somebody pays with my card | turn on alerts for every purchase | i want an alert when less than 50 dollars is left | turn on notifications
    `,
    nurse: `
      ping me when checking drops under 150 | I want a heads up when the account's about run dry, payday's not till the 15th
      anything over 300 goes out, tell me right then | turn on the purchase thing, buzz me each swipe | low balance alert at 75
      one message at the end of my shift is plenty, not every single swipe | let me know if a big charge comes through
      tell me before I hit zero, I got daycare coming out Friday | heads up whenever my kid uses the debit
    `,
    courteous: `
      Kindly inform me whenever a payment is made with my card. | Might I be told when my checking account falls below five hundred dollars?
      I should be grateful for a word each time somebody charges the Visa. | A notice for anything above $200, please | Low balance warnings, if you please
      My late husband kept the passbook; as I cannot, would you send me a line whenever less than a thousand dollars remains?
      Once a day will suffice, in the evening, rather than at each purchase. | Please resume the notices I had you halt last week.
      I wish to be notified of every withdrawal, however small.
    `,
    teenager: `
      can u tell me every time i spend smth so i stop being broke | lmk when im under 20 bucks | turn notifs on for purchases
      text me if my card gets used | warn me b4 i hit zero pls | i wanna get pinged for anything over 50 | turn the alerts back on
      just send me like one recap at nite | tell me the second money leaves my acct | low balance alert on
    `,
    trader: `
      Tell me when any one charge tops 1,000 | I want to hear about it when the shop account gets under 2,000, before payroll bounces
      Alert me each time the gas card gets swiped | Put a warning on the account for big payments | Set the low balance alert at 500
      Send me the lot once a day after closing | When the new kid uses that card, I want to know right away | Start the purchase alerts
      Raise my alert from 250 to 400
    `,
    learner: `
      I want receive message when I pay with card | Please make alert if on account stays less than 100 dollars | Say me when money goes out
      Inform me about big payment | Turn on notification for every buying | I like to know when balance is small | one message in day is enough for me
      How I can switch on alerts? | Send me warning before account is empty
    `,
    upset: `
      I want to know the minute anybody spends on that card!! | Tell me BEFORE I overdraw next time, when I'm under $100!
      Why did nobody warn me that my balance was low? Turn that on! | Text me for each purchase, my son has my card!
      Anything over $300, I want an alert, I never want a surprise like that again | Put the low balance warning back on, please! | Notify me of large charges
    `,
    dictated: `
      hey let me know whenever my checking gets below like two hundred dollars | send me an alert when i buy something
      can you give me a heads up on anything bigger than five hundred | turn on alerts for the team card | i'd like a notification every time we spend
      set me a low balance alert at uh say fifty dollars | bundle 'em up and send me one a day
    `,
    friendly: `
      Could you let me know when my balance gets low? | I'd love a little note each time my card is used. | Would you tell me about any payment above $150?
      Please set an alert for when there's less than $250 left. | Can you notify me when a large payment goes through? | How do I get alerts?
      A daily roundup would be lovely instead of one message per purchase. | May I have the purchase alerts again?
    `,
    slips: `
      alret me when my balnace is under 100 | trun on notifcations for purchses | tell me wehn i spend more then 200 | txt me evry time my card is usde
      set up low balacne alert | lmk if a big chagre comes thru | waht do i do to get alerts | dialy summary insted of each one
    `,
  },
} satisfies Speech['phrases'];
