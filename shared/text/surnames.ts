const SINGLE =
  '李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜肖詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵欧阳解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺水云昌凤酆皮卡湛禹狄贝臧麻危席梁阚闫窄丰巴弓牧隗山宓蓬班仰秋伊暨厉戎祖刑束幸韶郦雍璩濮寿通扈冶慕茹宦鱼容慎戈庾终步弘国阙东殳沃利蔚越夔隆师厍勾敖融訾那空曾毋沙乜养须巢蒯后红游竺权逯盍益桓公尚';
const RARE =
  '付骆代仝亓佘候晁隽初宣帅年庹仉展侍邝邰郄郗闻雒靖储芮钮锺亢兀佴俟修信光冒凃刀员咸回塔墨奉姒宰寇尧巨忻拓枚母漆焉照爱猛矫祈禄禚种笪粟粘紫肇脱茅菅蒿蓟衡衷裘豆赏赫轩郅郇郏闪闭阴霜露鹿麦颉訚綦缑贠贡逄酒钊铎锁闾阿雪霸飞鲜妥沐洛海满潭勒呼哈士多缪贲杭嵇滑荀羿汲邴钭宿蒲鄂籍莘冮谯';
const TRADITIONAL =
  '張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鐘譚鄒陸顧龍萬錢湯賴龔龐樊蘭顏倪嚴蘆魯韋畢聶叢齊莊塗時項歐衛盧單寧閔陽車邊饒晉鄔宮來簡婁蓋黨連欒竇遲馮鞏華許紀譚甯闞樂應國東師勞賀鍾喬滿鄺麥關藍溫';
const COMPOUND = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '宇文',
  '长孙',
  '司徒',
  '夏侯',
  '端木',
  '申屠',
  '淳于',
  '赫连',
  '呼延',
  '澹台',
  '公冶',
  '濮阳',
  '钟离',
  '轩辕',
  '南宫',
  '独孤',
  '拓跋',
  '鲜于',
  '闻人',
  '闾丘',
  '万俟',
  '歐陽',
  '司馬',
  '諸葛',
  '東方',
  '公孫',
  '夏侯',
  '尉遲',
  '長孫',
  '獨孤',
  '赫連',
  '鍾離',
  '鐘離',
  '軒轅',
  '鮮于',
  '聞人',
  '濮陽',
];

/** The list begins with the most frequent surnames. */
const FREQUENT = 235;

const frequent = new Set(SINGLE.slice(0, FREQUENT) + '付闫骆' + TRADITIONAL);
const singles = new Set(SINGLE + RARE + TRADITIONAL);
const compounds = new Set(COMPOUND);

/** Length of the surname with which the text begins, 0 where it begins with none. */
export function surnameLength(text: string): number {
  if (compounds.has(text.slice(0, 2))) return 2;
  return singles.has(text.charAt(0)) ? 1 : 0;
}

/** Whether the text begins with one of the surnames that most people bear. */
export function hasFrequentSurname(text: string): boolean {
  return compounds.has(text.slice(0, 2)) || frequent.has(text.charAt(0));
}
