import type { Speech } from '../../bot/model.ts';

export const phrases = {
  advice: {
    plain: `
      should i buy bitcoin | should i buy bitcoin right now | should i invest in stocks | is it a good time to invest
      is now a good time to buy dollars | should i sell my shares | is gold a good investment | what stocks should i buy
      which crypto should i buy | should i buy euros now or wait | will the dollar go up | is bitcoin going to crash
      do you recommend investing | give me investment advice | what would you do with ten thousand dollars
      is it worth investing in etfs | should i put my money in crypto | is now the right moment to invest
      where should i invest my savings | should i save or invest | what should i do with my money
      is it smart to buy property now
    `,
    courteous: `
      Would you advise me to buy bonds at present? | Is this a prudent moment to invest, in your opinion?
      Do you think gold will rise?
    `,
    teenager: `
      should i get into crypto | is btc gonna moon | is tesla stock worth it rn | should i invest my summer money
    `,
    learner: `
      Is good idea to buy dollars now? | Should I put money in stocks or wait | You think bitcoin will grow?
    `,
    friendly: `
      Would you buy bitcoin if you were me? | Is this a good time to get into the stock market?
      Where would you put a little extra money?
    `,
    slips: `
      shuold i buy bitcoin | is it a godo time to invest | shoud i sell my stocsk now
    `,
  },
} satisfies Speech['phrases'];
