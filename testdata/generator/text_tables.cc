#include "testdata/generator/text_tables.h"

#include <iterator>

namespace renkei_generator {
namespace {

using Phrase = std::string_view;

// Places and offices.
constexpr Phrase kTown[] = {"みどり県さくら市表町",   "例示県見本市ひかり台", "あおぞら県十和田川町能生",
                            "みどり県さくら市貼之内", "例示県予科村大字ソラ", "あおぞら県星見郡構町本郷"};
constexpr Phrase kHouseNumber[] = {"１－２－３",   "十丁目４番５号",  "２３４５番地の６", "三丁目10-2",
                                   "字表坂７８９", "大字能見12番地3", "５－１６"};
constexpr Phrase kBuilding[] = {"ソレイユ表町１０２号",          "見本荘 203", "コーポ能見Ⅱ 305号室", "ポプラ館、十階",
                                "例示マンション\"ひかり\" 1105", "髙﨑方"};
constexpr Phrase kOfficeWord[] = {"ソーラー", "ひまわり", "十全",     "表町",   "能見台", "髙﨑",
                                  "見本",     "さくら",   "予防の森", "ポプラ", "㈱例示", "申し合わせ"};
constexpr Phrase kEquipment[] = {"車いす（自走用）ソフトタイプ", "特殊寝台（2モーター）", "据置型手すり 十字ベース",
                                 "歩行器\"らくらく\"",           "床ずれ防止用具",        "スロープ(可搬型,1.5m)",
                                 "認知症老人徘徊感知機器",       "多点杖 能登モデル"};

// Care plan tables 1 to 3.
constexpr Phrase kAssessment[] = {"本人：十年住み慣れた家で、できるだけ自分の力で暮らしたい。",
                                  "長女：夜間の見守りが不安なので、週末は自分も手伝いたい。",
                                  "予後への不安があり、「転ばないようにしたい」との申し出あり。",
                                  "家族：無理のない範囲で、表に出る機会を増やしてほしい。",
                                  "下肢筋力の低下により、屋外の移動に見守りが必要である。",
                                  "ソファーからの立ち上がり,移乗に時間がかかる。",
                                  "本人は\"まだできる\"と話し、能力を活かした支援が望まれる。",
                                  "髙橋医師より、塩分を1日6g未満に抑えるよう助言あり。"};
constexpr Phrase kBoardOpinion[] = {"特になし。", "状態の維持・改善の可能性あり。", "訪問看護の利用が望ましい。",
                                    "介護予防の観点から、十分な運動の機会を確保すること。",
                                    "サービスの種類の指定なし。認定有効期間は24か月とする。"};
constexpr Phrase kPolicy[] = {
    "在宅生活を続けられるよう、多職種で連携して支援する。",   "緊急時の連絡先を表にまとめ、見やすい所に貼る。",
    "体調の変化に早く気づけるよう、記録を共有する。",         "本人の役割（食器洗い,洗濯物たたみ）を大切にする。",
    "家族の介護負担が増えないよう、短期入所を予定に入れる。", "\"自分らしく\"を合言葉に、意欲を引き出す。",
    "緊急連絡先：長男 山﨑（携帯）、主治医：ソラ内科"};
constexpr Phrase kHousekeepingOther[] = {"家族が就労のため日中不在", "同居家族も要介護認定を申請中",
                                         "その他（十分な支援者なし）"};
constexpr Phrase kIssue[] = {"一人で入浴することが難しい。",       "栄養のある食事をとりたい。",
                             "外出の機会を増やし、人と話したい。", "転倒せずに家の中を移動したい。",
                             "薬を忘れずに飲み、体調を整えたい。", "排泄の失敗を減らし、表で\"安心\"して過ごしたい。",
                             "夫の介護負担を軽くしたい。"};
constexpr Phrase kLongGoal[] = {"安全に入浴し、清潔を保てる。", "自宅で十年来の趣味を続けられる。",
                                "転倒なく過ごせる。",           "近所の集まりに週1回参加できる。",
                                "体重を50kg台に保つ。",         "服薬を自分で管理できる。"};
constexpr Phrase kShortGoal[] = {"見守りで浴槽をまたげる。", "手すりを使って立ち上がれる。",
                                 "昼食を完食できる。",       "週2回、体操に参加する。",
                                 "1日10分,表を歩く。",       "薬カレンダーに沿って飲める。"};
constexpr Phrase kPeriod[] = {"R7.4.1～R8.3.31", "令和7年4月1日～令和7年9月30日", "６か月", "2025/04/01～2025/09/30",
                              "R6.10～R7.3"};
constexpr Phrase kServiceContent[] = {"入浴介助、更衣の見守り",
                                      "調理,配膳,片付け",
                                      "機能訓練（下肢筋力、歩行能力の維持）",
                                      "健康状態の観察・服薬の確認",
                                      "送迎、レクリエーションへの参加",
                                      "福祉用具の貸与と使い方の説明",
                                      "家族への助言、相談",
                                      "口腔ケアと\"パタカラ\"体操"};
constexpr Phrase kUncoveredKind[] = {"家族の支援", "配食サービス（自費）", "地域のサロン", "民生委員の見守り", "本人"};
constexpr Phrase kFrequency[] = {
    "週1回", "週2回（火,金）", "週3回", "毎日", "月1回", "随時", "必要時（十分な協議のうえ）"};
constexpr Phrase kActivity[] = {"起床", "朝食・服薬", "テレビ", "昼食",           "散歩（表の公園）",
                                "入浴", "夕食",       "就寝",   "ソファーで休憩", "洗濯物たたみ、予定の確認"};
constexpr Phrase kNonWeekly[] = {"福祉用具貸与（特殊寝台）", "短期入所生活介護 月1回（3泊4日）",
                                 "居宅療養管理指導,月2回", "ソラ内科 受診（月1回、長女付添い）", "美容師の訪問"};

// Basic information.
constexpr Phrase kMethodOther[] = {"訪問", "病院の相談室での面談", "電子メール（長女より）", "十和田川町の窓口経由"};
constexpr Phrase kSituation[] = {"見本病院に入院中、近く退院の予定", "介護老人保健施設に入所中",
                                 "リハビリ病棟,退院調整中"};
constexpr Phrase kDisabilityNote[] = {"身体障害者手帳3級（下肢機能）", "特記すべき事項なし", "指定難病の申請中",
                                      "内部障害,ペースメーカー"};
constexpr Phrase kIncomeNote[] = {"年金のみ。月額約10万円。", "預貯金あり、経済的な不安はない。",
                                  "家族の仕送り,月3万円"};
constexpr Phrase kRelation[] = {"長男", "長女", "妻", "夫", "次男の妻", "孫", "姪", "知人（表町在住）"};
constexpr Phrase kFamily[] = {"独居。長女が隣町に住み、週末に訪れる。", "夫と二人暮らし。夫も要支援1。",
                              "長男夫婦と同居、日中は一人になる。", "十年前に妻と死別。近所付き合いは良好。",
                              "\"迷惑をかけたくない\"と話す。"};
constexpr Phrase kLifeHistory[] = {"例示県に生まれ、学校を卒業後は紡績工場に勤めた。",
                                   "24歳で結婚し、二男一女を育てた。",
                                   "定年まで表具店を営む。",
                                   "民生委員を十年務め、地域の世話をしてきた。",
                                   "70歳を過ぎてから能面作りを始めた。",
                                   "戦後は農業,林業に従事。"};
constexpr Phrase kDailyLife[] = {"6時に起き、ラジオ体操をしてから朝食をとる。",
                                 "午前中は新聞を読み、庭の草取りをする。", "午後は昼寝とテレビ。",
                                 "週に一度、ソーイングの会に出る。", "夜は9時に休む,夜間の排尿は2回。"};
constexpr Phrase kHobby[] = {"囲碁、将棋",     "能楽鑑賞,謡",   "園芸（ポピーを育てる）", "カラオケ（十八番は演歌）",
                             "編み物・刺し子", "\"川柳\"の投稿"};
constexpr Phrase kFriends[] = {"近所の友人が週1回訪ねて来る。", "老人会に入っているが、最近は休みがち。",
                               "表通りの商店街に知り合いが多い。", "電話での交流,月に数回"};
constexpr Phrase kPublicService[] = {"緊急通報装置", "配食サービス（週2回）", "介護予防教室", "なし",
                                     "ごみ出し支援,申請中"};
constexpr Phrase kInformalService[] = {"隣人による声かけ", "生協の宅配", "ボランティアのソロバン教室", "なし"};
constexpr Phrase kClock[] = {"6:00", "7:30", "9:00頃", "10:00", "12:00", "15:00", "18:30", "21:00", "早朝"};
constexpr Phrase kFamilyActivity[] = {"長男は出勤",       "妻が朝食の支度", "長女が電話", "夫が買い物,十五分ほど",
                                      "家族そろって夕食", "見守り"};
constexpr Phrase kEraMonth[] = {"平成10年5月", "令和元年十月", "R5.3", "昭和60年頃", "2024年7月", "不詳"};
constexpr Phrase kDisease[] = {"高血圧症",       "変形性膝関節症",        "脳梗塞（右片麻痺）",
                               "糖尿病Ⅱ型",      "骨粗鬆症,腰椎圧迫骨折", "慢性閉塞性肺疾患",
                               "ソケイヘルニア", "機能性ディスペプシア"};
constexpr Phrase kClinic[] = {"ソラ内科 髙橋医師", "見本病院 整形外科・表医師", "十和田川医院",
                              "例示クリニック,能登先生", "ポプラ歯科"};
constexpr Phrase kTreatment[] = {"内服治療中", "月1回の通院、血圧測定", "リハビリ週2回", "インスリン自己注射（朝夕）",
                                 "点眼,経過は良好"};

// Prevention plan.
constexpr Phrase kGoalDay[] = {"毎日、表の道を十分歩く。", "三食を決まった時刻にとる。", "洗濯物を自分で干す。",
                               "体操を\"1日2回\"行う。"};
constexpr Phrase kGoalYear[] = {"孫の結婚式に自分の足で出席する。", "友人と温泉へ行く。", "能楽堂へ一人で出かける。",
                                "畑仕事を続ける,収穫を祝う。"};
constexpr Phrase kCurrentState[] = {"屋内は自立。屋外は杖を使い、休みながら歩く。", "買い物は週1回、長女の車で行く。",
                                    "以前は会合に出ていたが、十月の転倒後は控えている。",
                                    "服薬は自己管理できている,飲み忘れは月1回。", "耳が遠く、電話の応対が難しい。"};
constexpr Phrase kIntention[] = {"もっと歩けるようになりたい。", "家族：無理をせず続けてほしい。",
                                 "料理は自分でしたい。", "予防のための教室に\"行ってみたい\"。"};
constexpr Phrase kCause[] = {"筋力の低下と膝の痛みのため。", "外出の機会が減り、意欲が下がっている。",
                             "持病の悪化への不安。", "家屋の構造（段差,急な階段）による。"};
constexpr Phrase kHealthCaution[] = {"血圧が160を超える日は運動を控える。", "水分を十分にとる。",
                                     "ソルビトールを含む食品で腹痛あり。",
                                     "主治医の意見：膝に負担の少ない運動がよい。"};
constexpr Phrase kSupportPolicy[] = {"運動機能の向上を図り、外出の機会を確保する。",
                                     "本人の能力を活かし、できることを続ける。",
                                     "家族と予定を共有し、\"頑張りすぎない\"支援とする。"};
constexpr Phrase kCenterOpinion[] = {"計画の内容は妥当である。", "三か月後に評価を行うこと。",
                                     "十分な説明と同意が得られている,問題なし。"};
constexpr Phrase kProposal[] = {"①下肢筋力をつける ②週1回は外出する",
                                "通所型サービスで運動を行い、自宅でも体操を続ける。", "表の畑まで毎日歩く。",
                                "配食を利用し,食事の内容を見直す。"};
constexpr Phrase kSupportPoint[] = {"痛みのある日は休む。", "達成できたことを共に喜ぶ。",
                                    "送迎時に段差に注意する（十センチ）。"};
constexpr Phrase kSelfCare[] = {"本人：毎朝の体操、血圧の記録", "家族：週末の買い物を一緒に行う",
                                "近隣：ごみ出しの声かけ,見守り", "民間：ソフト食の宅配"};

// Only in rich text.
constexpr Phrase kHalfWidthKana[] = {"ﾃﾞｲｻｰﾋﾞｽを利用。", "ﾍﾙﾊﾟｰ訪問あり。", "ｿﾌｧｰ使用、ﾎﾟｰﾀﾌﾞﾙﾄｲﾚ設置。", "ﾘﾊﾋﾞﾘ希望｡"};
constexpr Phrase kFormulaLead[] = {"=要点のみ。", "+α の支援を検討。", "-なし- ", "@自宅 ", "＝再掲＝"};

// In the order of Topic.
constexpr std::span<const Phrase> kByTopic[] = {
    kTown,          kHouseNumber,       kBuilding, kOfficeWord,     kEquipment,   kAssessment,    kBoardOpinion,
    kPolicy,        kHousekeepingOther, kIssue,    kLongGoal,       kShortGoal,   kPeriod,        kServiceContent,
    kUncoveredKind, kFrequency,         kActivity, kNonWeekly,      kMethodOther, kSituation,     kDisabilityNote,
    kIncomeNote,    kRelation,          kFamily,   kLifeHistory,    kDailyLife,   kHobby,         kFriends,
    kPublicService, kInformalService,   kClock,    kFamilyActivity, kEraMonth,    kDisease,       kClinic,
    kTreatment,     kGoalDay,           kGoalYear, kCurrentState,   kIntention,   kCause,         kHealthCaution,
    kSupportPolicy, kCenterOpinion,     kProposal, kSupportPoint,   kSelfCare,    kHalfWidthKana, kFormulaLead};
static_assert(std::size(kByTopic) == static_cast<std::size_t>(Topic::kCount));

}  // namespace

std::span<const std::string_view> Phrases(Topic topic) { return kByTopic[static_cast<std::size_t>(topic)]; }

}  // namespace renkei_generator
