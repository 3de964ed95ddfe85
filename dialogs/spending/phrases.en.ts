import type { Speech } from '../../bot/model.ts';

export const phrases = {
  spending: {
    plain: `
      how much did i spend this month | how much i spent this mnth
      what did i spend on groceries | how much went to uber eats last month omg | how much did i spend this month
      how much did i spend on coffee | what did i spend at the gas station | how much have i spent so far
      how much did i spend on my card | where did i spend the most
    `,
    nurse: `
      how much am I blowing on coffee | Kroger total this month don't need each one | gas money last week
      did I spend more in April than March | what did Christmas cost me
      I eat from that cafeteria and the vending machine every single night shift, add it all up since January and don't be nice about it
      grand total on uniforms this year | where's all my money going | I want it broke down by food, gas, bills, whatever, for last month
      what do I average a week on groceries, my sister says 90 and I say no way
      whats my Amazon damage since the kids got hold of the app | tell me how much went to Target between the 1st and the 15th
    `,
    courteous: `
      Would you be so good as to add up what I laid out on gasoline last year? | Total spent at Kroger, please
      How does this month's outlay compare with April's? | My outgo for October
      I fear I've been extravagant at the hobby shop since Christmas, and I should like the sum of it, however embarrassing it may prove.
      Restaurants: how much altogether? | Not the separate pharmacy entries, dear, but the grand total for the quarter.
      My wife, Eleanor, and I have a friendly wager over which of us spends more on groceries; could you settle it by telling me what the Giant Eagle bills come to for the summer?
      Am I spending more than last winter? | Kindly tally my charitable giving for 2023, with my thanks.
      What portion of my money went to doctors and medicines in the last six months? | Sum of all hardware purchases
    `,
    teenager: `
      how much did i spend this month
      how much have i blown on starbucks this month | total on food in sept | did i spend more this month than last
      whats my doordash damage | add up all my gas since august pls im splitting it w my roommate
      omg where is all my money going, like break it down by what i buy | spent this week? | amazon total this year (dont judge)
      my mom bet me i spend over 300 a month on clothes, is she right | avg i spend a week on groceries
      eating out vs cooking at home which one cost me more in july
      i wanna know what that san diego weekend cost me altogether, fri to sun, bc my friends swear we kept it under 150 each and i do not believe them
    `,
    trader: `
      What did I drop at O'Reilly in September, total? | Parts, year to date
      Am I spending more on uniforms and shop towels with Cintas than last year? | how much went to Snap-on since January
      Give me one figure for tow truck fuel this quarter. | Monthly spend by category
      I feel like the power bill's eating me alive. Add up what I've paid Avista over the past twelve months and put it next to the twelve before that.
      Where does my money go every month | total out last week | Is tool spending up or down
      Ballpark what I put on the Visa in August versus July
      My accountant wants the sum of advertising for 2024, Google and the radio spot together
    `,
    learner: `
      How much I paid in Wawa this month altogether | I drive every day from Newark to Edison, give me gas total for April
      Was I spending more in summer than now? | On what goes most of my money
      Count for me how much went for food since New Year, groceries and restaurants both
      I feel that I throw too much on cigarettes and beer, tell me real sum for last three months, even if it hurts
      Compare me June and July | Uber, how much in whole year
      We are doing new bathroom alone with brother-in-law, so I need sum of all what I left in Home Depot from September
      My expenses on kids against last year | How many dollars average I burn in one week
    `,
    upset: `
      How on earth did we burn through our money last month? Give me the total! | Groceries in March, how much?
      I want a number, not a list: what have I dropped at Harris Teeter this year?
      Are we spending more on gas than last summer? Because it sure feels like it! | food total so far
      Amazon, all of 2024, sum it up. I need to show my husband!
      Three kids, three sports, uniforms, fees, snacks, and my husband acts as if it were all free, so please add up everything we have paid for soccer, dance and swim since January and give me one big number!
      Monthly spending! | Did I go over $600 on eating out in May? Be honest! | Where does most of my paycheck go?
      Compare this week with the week before
      tell me what this birthday party ended up costing me, everything at Party City and Publix from the 8th to the 10th
    `,
    dictated: `
      how much have i blown on fast food this month | total at costco since january | am i spending more on gas than i was last spring
      gimme a number for everything the team van cost me in october repairs and gas and all that | spending by category
      so like what did christmas set me back | add up all the starbucks | what's my weekly average on eating out
      i feel like i'm bleeding money where's it all going | less than last month or nah | amazon total for twenty twenty four
      my wife says i dropped over five hundred at dick's sporting goods this season and i say no way so settle it for us
    `,
    friendly: `
      How much have I spent on groceries this month? | What did that weekend in Bar Harbor set me back, all told?
      Am I paying more for heating oil than I did last winter? | Total at Longfellow Books this year?
      I have a sneaking suspicion that we're eating out too much; could you add up the restaurants since Labor Day?
      Gas spending, September versus October | Where does all my money go, by category?
      I need a sum for everything I paid the vet in 2024. | My weekly average? | So how bad was December, in dollars?
      Did we spend less in June than in May? | coffee total this month
    `,
    slips: `
      how mutch hav i spend this mnth | waht did i spnd this weak
      how mcuh did i spnd | wat did i spnd this mnth
      how mcuh did i blow on tacos lsat month | total for bike prats this year | food spned this week??
      am i spedning more than in augsut | what did i pay ot dunkin all together since jan | add up evrything at seven elevn
      whre does all my money go man | monthly spendng | gorceries vs eating out, which one is worse for me
      give me one numbr for what left my pokcet in the last 30 days | biggset category last motnh
      i told my girl i only use like 50 a week on cofee and snacks and she says its mroe like 100, so add it up for octobre so i can prove her worng
    `,
  },
} satisfies Speech['phrases'];
