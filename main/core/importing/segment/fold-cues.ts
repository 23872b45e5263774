import { foldWidth } from '#shared/text/width.ts';

const TRADITIONAL =
  '報訊記員攝圖為導責編輯會聲啟網電臺實習專題評論團體綜際關於經濟國區縣鄉鎮學醫書記開欄話讀觀點獲獎單廣賣爭創華開幕舉辦啟動強調議線務專號碼購訂郵費發營業萬與長員來這們時間對說過還進種樣點無義總應當從將兩見觀電話廠鄉師選隊決產質資運輸熱風護衛設計談論語譯詩記紀組織結給緊項順預領頭額顯類願飛餘驗驚體魚鳥麗齊龍會個傳億優價僅備儲勞勢勵勝匯協單嚴團圍圖場塊壓處備夠夢奧婦媽孫寧實審寫將尋導屆層歲島師帳帶幫幹幾廣廳復徵從徹愛態慶應懷戰戲戶擇擊擔據擴攝數斷條東極構標機權歡歷歸殺殘氣決況減測準溝滅滿漢漲潔潛澤濟瀏灣災為爐爭爺牆獨獎現環產畫異當療發盜盡監盤眾睜碼禮禍種稱穩積窮競筆節範築簡糧紅約級純紙納紛細終統經綠維綱網緒線緣編緩緻縣縮績續罰職聯聲聽肅臟臨舉舊藝藍藥蘇處號術衝裝補製複規視親覺觀觸訂計討訓託記許訴診註評詞詢試話該詳誌認語誤說課調請論諸謀謂謝證識譜警議護讀變讓貝負財責貨貫貼貿費資賓賞賠賣質賽贈車軍軌軟載較輔輕輛輩輪輯輸轉農連週進遊運達遠適遲遷選遺還邊鄉鄭醫醬釋針錄錢錯鍵鎮鐘鐵鑑門閉開間閱關防陣陰陳陸陽隊階際隨險隱雙雜離難雲電靈靜韓響頂項預頒頓領頭頻題顆額顧風飯飲館駐駛駕驅驗髮鬥鮮黨點';
const SIMPLIFIED =
  '报讯记员摄图为导责编辑会声启网电台实习专题评论团体综际关于经济国区县乡镇学医书记开栏话读观点获奖单广卖争创华开幕举办启动强调议线务专号码购订邮费发营业万与长员来这们时间对说过还进种样点无义总应当从将两见观电话厂乡师选队决产质资运输热风护卫设计谈论语译诗记纪组织结给紧项顺预领头额显类愿飞余验惊体鱼鸟丽齐龙会个传亿优价仅备储劳势励胜汇协单严团围图场块压处备够梦奥妇妈孙宁实审写将寻导届层岁岛师帐带帮干几广厅复征从彻爱态庆应怀战戏户择击担据扩摄数断条东极构标机权欢历归杀残气决况减测准沟灭满汉涨洁潜泽济浏湾灾为炉争爷墙独奖现环产画异当疗发盗尽监盘众睁码礼祸种称稳积穷竞笔节范筑简粮红约级纯纸纳纷细终统经绿维纲网绪线缘编缓致县缩绩续罚职联声听肃脏临举旧艺蓝药苏处号术冲装补制复规视亲觉观触订计讨训托记许诉诊注评词询试话该详志认语误说课调请论诸谋谓谢证识谱警议护读变让贝负财责货贯贴贸费资宾赏赔卖质赛赠车军轨软载较辅轻辆辈轮辑输转农连周进游运达远适迟迁选遗还边乡郑医酱释针录钱错键镇钟铁鉴门闭开间阅关防阵阴陈陆阳队阶际随险隐双杂离难云电灵静韩响顶项预颁顿领头频题颗额顾风饭饮馆驻驶驾驱验发斗鲜党点';
const MARKS = '「」『』【】〔〕﹁﹂爲啓／：';
const PLAIN_MARKS = '“”‘’[][]“”为启/:';

const FOLD = new Map<string, string>();
for (let at = 0; at < TRADITIONAL.length; at += 1) FOLD.set(TRADITIONAL.charAt(at), SIMPLIFIED.charAt(at));
for (let at = 0; at < MARKS.length; at += 1) FOLD.set(MARKS.charAt(at), PLAIN_MARKS.charAt(at));
const FOLDED = new RegExp(`[${[...FOLD.keys()].join('')}]`, 'g');

/**
 * Text in which cues are looked for: half-width marks, one style of quotes and brackets, and the simplified form of the
 * traditional characters that occur in cues. Character for character, so that offsets stay the same.
 */
export function foldCues(text: string): string {
  return foldWidth(text).replace(FOLDED, (character) => FOLD.get(character) ?? character);
}
