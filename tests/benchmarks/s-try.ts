import Database from 'better-sqlite3';
import { rmSync } from 'node:fs';
import { migrate, readMigrations } from '#adapters/sqlite/migrate.ts';
import { createSearchIndex } from '#adapters/sqlite/search/create-search-index.ts';
import { createSearchIndexWriter } from '#adapters/sqlite/search/create-search-index-writer.ts';
import { generateLibrary } from '#tests/benchmarks/support/library-generator.ts';
const cpu=()=>{const u=process.cpuUsage();return (u.user+u.system)/1000};const path='/tmp/s-try.db'; rmSync(path,{force:true});rmSync(path+'-wal',{force:true});
const db=new Database(path); db.pragma('journal_mode=WAL'); db.pragma('trusted_schema=OFF'); db.pragma('cache_size=-16000'); migrate(db, readMigrations());
let t=cpu(); console.log(generateLibrary(db,{articles:10000})); console.log('gen',cpu()-t);
const w=createSearchIndexWriter(db);
t=cpu(); while(db.transaction(()=>w.flushSome(1000)).immediate()>0); console.log('index ms',cpu()-t);
for (const r of db.prepare("select name, sum(pgsize) s from dbstat where name like 'search%' or name like 'article_text%' group by 1 order by 2 desc").all()) console.log(r);
console.log('utf8 text', db.prepare("select sum(length(cast(plain_text as blob))) from article_text").pluck().get());
db.pragma('wal_checkpoint(TRUNCATE)');const ix=createSearchIndex(db);
const like=(q:string)=>{const p='%'+q+'%';return [db.prepare("select count(*) from article a join article_text t on t.id=a.id where a.trashed_at is null and (t.plain_text like ?1 or a.headline like ?1 or a.kicker like ?1 or a.deck like ?1 or a.byline like ?1 or a.column_title like ?1)").pluck().get({1:p})]};
const med=(f:()=>unknown,n=40)=>{f();const t=cpu();for(let i=0;i<n;i++)f();return (cpu()-t)/n;};
for (const q of ['工','的','产','国','工会','职工','人民','劳动','李新','会议','产业工人','二十大精','社会主义','党的二十大精神','GDP 5%','GDP','工会 职工','工 会','龘','饕餮']) {
  const row:Record<string,unknown>={q};
  for (const sort of ['relevance','newest','oldest'] as const) { const r=ix.search({query:q,filter:{},sort,offset:0,limit:20,facets:false}); row.total=r.total; row[sort]=med(()=>ix.search({query:q,filter:{},sort,offset:0,limit:20,facets:false})).toFixed(2); }
  row.ids=med(()=>ix.search({query:q,filter:{},sort:'relevance',offset:0,limit:1,facets:false})).toFixed(2);
  row.facets=med(()=>ix.search({query:q,filter:{},sort:'relevance',offset:0,limit:20,facets:true})).toFixed(2);
  row.like=med(()=>like(q),3).toFixed(1); row.likeTotal=like(q)[0];
  row.ratio=(Number(row.like)/Number(row.relevance)).toFixed(0);
  console.log(JSON.stringify(row));
}
console.log(JSON.stringify(ix.search({query:'李新和 工会',filter:{},sort:'relevance',offset:0,limit:2,facets:true}),null,1).slice(0,3000));
t=cpu();console.log(w.check(), 'check ms', cpu()-t);
