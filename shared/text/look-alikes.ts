/** A confusion of OCR: two texts of one or more characters that are taken for each other, and how readily (0 to 1). */
export type LookAlike = { readonly one: string; readonly other: string; readonly weight: number };

/**
 * Groups of characters that scanning confuses, most readily first. Sources: misreadings met in the five sample pages of this
 * project, the confusions that 黑马 and newsroom manuals of proofreading (形近字) list, and forms that differ by a stroke.
 */
const groups: readonly (readonly [weight: number, groups: string])[] = [
  [
    0.9,
    '己已巳 未末 日曰 人入八 オ才 宜官 鋒锋 土士 干千于 天夭 戊戌戍 大太犬 王玉壬 刀力 午牛 免兔 鸟乌 今令 治冶 拔拨 侯候 析折 汩汨 祟崇 卯卵 ' +
      '一—ー 二ニ 口囗ロ 工エ 力カ 夕タ 卜ト 八ハ 三ミ 0OoО 1lI丨 5S 8B 2Z 6b 9q',
  ],
  [
    0.7,
    '历厉 贷货 辨辩辫 晴睛 炙灸 薄簿 密蜜 幕慕暮墓募 栗粟 肓盲 茶荼 徒徙 斤斥 仓仑 沧沦 抢抡 幻幼 毫亳 亨享 弋戈 兢竞 遣遗 扰拢 伏状 市巿 住往佳 ' +
      '钓钩 杨扬 柏拍 板扳 枝技 杜社 材村 目自 白臼 田由甲申 电申 开井 并井 无元 凤风 见贝 几凡 九丸 万方 力方 广厂 户尸 土上 上止 士上 小少 水永 木本 ' +
      '术木 休体 体休 什仟 任仕 伍任 他地 地他 他池 间问 同问 向问 问间 闲间 阳阴 坏环 怀坏 全金 会合 合台 召台 古右 石右 占古 叶什 句旬 包句 司可 ' +
      '可司 民良 良食 艮良 辛幸 幸辛 亲新 具县 且具 直真 其共 共其 兵乒 乒乓 立丘 丘兵 乐东 东车 车东 军车 宣宜 官宫 富當 宁于 宇宁 字宇 学字 安女 ' +
      '完元 宗示 守寸 寺守 等寺 待侍 持特 诗持',
  ],
  [
    0.5,
    '部都 郡都 郎部 陪部 院陪 限根 恨限 很恨 银铝 铁钱 钱线 线钱 残线 浅残 践浅 续读 读续 结给 给结 经轻 轻经 径经 统绕 绕烧 烧晓 组细 细绍 绍织 织职 职织 ' +
      '纪记 记纪 论沦 沦论 议仪 仪议 设没 没设 话活 活话 语悟 请情清晴精 清请 讲井 进讲 这迭 还远 远还 运远 近远 过这 达迭 迈万 造逸 道逼 遂逐 逐遂 ' +
      '主王 玉主 生主 至全 里黑 重里 量重 果杲 杲果 束東 東束 来米 米来 末来 半平 平半 年午 午年 千午 牛年 工王 正止 止正 步涉 足是 是足 县具 早旱 旱早 ' +
      '旦且 且旦 旧旦 時时 明朋 朋明 服报 报服 执热 热执 势热 抗杭 航抗 找我 我找 成戍 戎戒 戒戎 或域 式武 代伐 伐代 化北 北比 比北 此比 些此 死列 列例 刑形 ' +
      '判刊 利和 和利 私和 科料 料科 种神 神种 祖租 租祖 社杜 视现 现规 规视 观现 场扬 汤场 坛垃 块决 快块 决快 央夹 失先 先失 矢失 夫天 天无 未朱 朱末 ' +
      '案桉 某果 集隼 准淮 淮准 难准 惟推 推惟 维推 谁维 堆推',
  ],
];

/** Characters that fall into two, or two that run into one. */
const splits: readonly LookAlike[] = [
  ...[
    '权木又',
    '精米青',
    '明日月',
    '好女子',
    '林木木',
    '时日寸',
    '的白勺',
    '村木寸',
    '社礻土',
    '动云力',
    '功工力',
    '加力口',
    '如女口',
    '和禾口',
    '知矢口',
    '旧丨日',
    '引弓丨',
    '外夕卜',
    '江氵工',
    '汉氵又',
  ],
].map((text) => ({ one: Array.from(text)[0] ?? '', other: Array.from(text).slice(1).join(''), weight: 0.4 }));

/** The confusions that every library begins with; each pair once, in either direction. */
export const commonLookAlikes: readonly LookAlike[] = [
  ...groups.flatMap(([weight, text]) =>
    text.split(' ').flatMap((group) => {
      const characters = Array.from(group);
      return characters.flatMap((one, index) =>
        characters.slice(index + 1).map((other) => ({ one, other, weight })),
      );
    }),
  ),
  ...splits,
];
