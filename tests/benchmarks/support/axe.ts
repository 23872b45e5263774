import { chromium } from '@playwright/test';
import { AxeBuilder } from '@axe-core/playwright';
import { chromiumArguments, findChromium } from '#tests/support/chromium.ts';
import { startServer } from '#tests/support/server.ts';
const server=await startServer('/tmp/shots.baoku');
const browser=await chromium.launch({executablePath:findChromium()??undefined,args:chromiumArguments});
for (const colorScheme of ['light','dark'] as const) {
const context=await browser.newContext({viewport:{width:1360,height:860},locale:'zh-CN',colorScheme});
const page=await context.newPage();
page.on('console',m=>{if(m.type()==='error'||m.type()==='warning')console.log('console',m.text())});page.on('pageerror',e=>console.log('pageerror',e));
await page.goto(colorScheme==='light'?server.address:new URL('/',server.address).href).catch(()=>{});
if (colorScheme==='dark') { await context.addCookies(cookies); await page.goto(new URL('/',server.address).href); }
await page.getByRole('contentinfo').waitFor({timeout:15000});
var cookies=await context.cookies();
const axe=async(name:string)=>{const r=await new AxeBuilder({page}).analyze();console.log(colorScheme,name,r.violations.length===0?'ok':JSON.stringify(r.violations.map(v=>[v.id,v.nodes.slice(0,3).map(n=>n.html.slice(0,160)+' '+n.failureSummary?.slice(0,200))]),null,1));};
await page.getByRole('searchbox').fill('工会'); await page.waitForTimeout(800); await axe('results');
await page.getByRole('button',{name:'日期'}).click(); await page.waitForTimeout(400); await axe('date'); await page.keyboard.press('Escape');
await page.getByRole('button',{name:'体裁'}).click(); await page.waitForTimeout(400); await axe('facet'); await page.keyboard.press('Escape');
await page.getByRole('searchbox').fill('龘龘'); await page.waitForTimeout(600); await axe('none');
await page.getByRole('searchbox').fill(''); await page.waitForTimeout(400);
await page.getByRole('button',{name:'管理',exact:true}).click(); await page.waitForTimeout(600);
await page.getByRole('tree',{name:'标签'}).last().getByRole('treeitem').first().click(); await page.waitForTimeout(400); await axe('manager');
await page.getByRole('gridcell').first().click(); await page.waitForTimeout(1200); await page.keyboard.press('Control+Shift+B'); await page.waitForTimeout(600); await axe('picker');
if(colorScheme==='light'){await page.screenshot({path:'/tmp/shots/picker2.png'});}
await page.keyboard.press('Escape');
await page.waitForTimeout(300);
}
await browser.close(); await server.stop();
