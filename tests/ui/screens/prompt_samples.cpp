#include "tests/ui/screens/prompt_samples.h"

#include <algorithm>
#include <utility>

#include "ui/text.h"

namespace ui {

namespace {

using namespace std::chrono;

class Prompts {
public:
    explicit Prompts(std::vector<Sample> before) : found_{std::move(before)}, like_{found_.front().view} {
        like_ = std::ranges::find(found_, "form", &Sample::name)->view;
    }

    std::vector<Sample> all() {
        dates();
        regions();
        bills();
        cameras();
        phoneCodes();
        ratings();
        return std::move(found_);
    }

private:
    const char* say(const char* zh, const char* en) const { return like_.modes.language == Language::zh ? zh : en; }
    void put(const char* name, Prompt prompt) {
        View view = like_;
        view.prompt = std::move(prompt);
        view.screen = found_.size() + 1;
        found_.push_back({name, std::move(view)});
    }

    void dates();
    void regions();
    std::vector<Locality> places(std::vector<const char*> names) const;
    void bills();
    void cameras();
    static Picture desk(std::uint32_t light);
    void phoneCodes();
    void ratings();

    std::vector<Sample> found_;
    View like_;
};

void Prompts::dates() {
    Date date{say("出生日期", "Date of birth"), say("和户口簿上的一样", "As in your household register"), {}, year{1900} / 1 / 1, year{2026} / 11 / 21, {}, _("填好了")};
    for (const auto& [name, text] : std::vector<std::pair<const char*, const char*>>{
             {"date_decade", ""}, {"date_year", "194"}, {"date_month", "1949"}, {"date_day", "194912"}, {"date_whole", "19491231"}}) {
        date.text = text;
        put(name, date);
    }
    date = {say("上次工作到哪天", "Last day at work"), say("记不清可以填大概的日子", "About the day is enough"), "2026", year{2024} / 11 / 21, year{2026} / 11 / 21, {}, _("填好了")};
    put("date_last_months", date);
    date.text = {};
    put("date_few_years", date);
    date.text = "202611";
    date.error = say("不能晚于 2026年11月21日", "Not later than 21 November 2026");
    put("date_error", date);
}

std::vector<Locality> Prompts::places(std::vector<const char*> names) const {
    std::vector<Locality> all;
    for (const char* name : names) all.push_back({"place_" + std::to_string(all.size()), name});
    return all;
}

void Prompts::regions() {
    const PathStep hunan{say("湖南省", "Hunan"), say("重选省份", "Choose the province again")}, yueyang{say("岳阳市", "Yueyang"), say("重选市州", "Choose the city again")},
        miluo{say("汨罗市", "Miluo"), say("重选县市区", "Choose the county again")}, bishi{say("弼时镇", "Bishi Town"), say("重选乡镇", "Choose the town again")};
    Region region{say("常住地址：哪个省？", "Where you live: which province?"), say("从大到小选，再写门牌", "From large to small, then the house"), {},
                  like_.modes.language == Language::zh ? places({"湖南省", "湖北省", "陕西省"}) : places({"Hunan", "Hubei", "Shaanxi"}), {}, say("都不是，自己写", "None of them, I write it")};
    put("region_province", region);
    region.title = say("常住地址：哪个乡镇（街道）？", "Where you live: which town?");
    region.path = {hunan, yueyang, miluo};
    region.places = like_.modes.language == Language::zh
                        ? places({"弼时镇", "汨罗镇", "归义镇", "长乐镇", "屈子祠镇", "演示一镇", "演示二镇", "演示三镇", "演示四镇", "演示五镇", "演示六镇", "演示七镇", "演示八镇", "演示九镇", "演示十镇"})
                        : places({"Bishi Town", "Miluo Town", "Guiyi Town", "Changle Town", "Quzici Town", "Demo Town 1", "Demo Town 2", "Demo Town 3", "Demo Town 4", "Demo Town 5", "Demo Town 6", "Demo Town 7", "Demo Town 8", "Demo Town 9", "Demo Town 10"});
    region.confirm = say("都不是，接着写", "None of them, I write on");
    put("region_town", region);
    region.title = say("常住地址：哪个村（社区）？", "Where you live: which village?");
    region.path.push_back(bishi);
    region.places = like_.modes.language == Language::zh ? places({"演示一村", "演示二村", "演示三村", "演示社区"}) : places({"Demo Village 1", "Demo Village 2", "Demo Village 3", "Demo Neighbourhood"});
    put("region_village", region);
    region.title = say("常住地址：哪个乡镇（街道）？", "Where you live: which town?");
    region.path = {hunan, {say("永州市", "Yongzhou"), yueyang.again}, {say("江华瑶族自治县", "Jianghua Yao Autonomous County"), miluo.again}};
    region.places = like_.modes.language == Language::zh ? places({"沱江镇", "大路铺镇", "码市镇"}) : places({"Tuojiang Town", "Dalupu Town", "Mashi Town"});
    put("region_long", region);
}

void Prompts::bills() {
    const std::vector<Tile> ways{{"phone", say("用手机扫屏幕上的码", "Scan the code on the screen with my phone"), {}, {}, Tone::plain, Icon::phone}, {"scan", say("出示手机上的付款码", "Show the payment code on my phone"), {}, {}, Tone::plain, Icon::scan}};
    Bill bill{say("请核对要付的钱", "Please check what is to be paid"), say("补办居民身份证（演示数据）", "A new identity card (demo data)"),
              *Charges::of({{say("证件工本费", "Making the card"), {4000}}, {say("邮寄费", "Postage"), {1200}}, {say("补贴", "Subsidy"), {-3200}}}, {2000}), ways, {}, {}, say("去付款", "Pay")};
    put("bill", bill);
    bill.selected = "phone";
    put("bill_decided", bill);
    std::vector<Charge> many;
    for (int i = 1; i <= 9; ++i) many.push_back({std::string{say("城乡居民基本养老保险费（演示数据） ", "Basic pension insurance for residents (demo data) ")} + std::to_string(2016 + i), {20'000 * i}});
    put("bill_long", Bill{say("请核对要付的钱", "Please check what is to be paid"), {}, *Charges::of(many, {900'000}), {}, {}, {{"other", say("不付这些", "Not these")}}, say("去付款", "Pay")});
}

// A white page with grey lines, a little askew on a dark table.
Picture Prompts::desk(std::uint32_t light) {
    const int width = 960, height = 720;
    auto pixels = std::make_shared<std::vector<std::uint32_t>>();
    pixels->reserve(static_cast<std::size_t>(width * height));
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const float turned = 0.05F, u = static_cast<float>(x - 480) + turned * static_cast<float>(y - 360), v = static_cast<float>(y - 360) - turned * static_cast<float>(x - 480);
            const bool page = std::abs(u) < 225 && std::abs(v) < 318, line = page && std::abs(u) < 180 && std::abs(v) < 260 && static_cast<int>(v + 300) % 40 < 9;
            const std::uint32_t grey = (line ? 120 : page ? 245 : 92U + static_cast<std::uint32_t>(x * 7 + y * 13) % 9) * light / 100;
            pixels->push_back(0xFF000000 | grey << 16 | grey << 8 | grey);
        }
    return {width, height, std::move(pixels)};
}

void Prompts::cameras() {
    Camera camera{say("请把户口簿放在镜头下", "Put your household register under the camera"), say("翻到本人那一页，对准四个角", "Open it at your own page, within the four corners"), desk(100), 1.414F, {}, {}, Tone::warning,
                  say("拍照", "Take the picture"), {}, {{"phone", say("用手机传", "Send it by phone"), Tone::plain, Icon::phone}}};
    put("camera_live", camera);
    camera.picture = desk(35);
    camera.advice = say("太暗了，请打开灯", "Too dark: please switch on the light");
    put("camera_dark", camera);
    camera = {say("这张清楚吗？", "Is this one clear?"), say("字要看得清，四个角都要在里面", "The words must be readable and all four corners inside"), desk(100), 0,
              {{0.2822F, 0.0320F}, {0.7509F, 0.0555F}, {0.7178F, 0.7180F}, {0.2491F, 0.6945F}}, {}, Tone::warning, say("用这张", "Use this one"), say("重拍", "Once more")};
    put("camera_still", camera);
    camera.advice = say("有反光，放平些再拍会更清楚", "It reflects: laid flat it is clearer");
    put("camera_reflects", camera);
}

void Prompts::phoneCodes() {
    PhoneCode phone{say("用手机传材料", "Send papers from your phone"), say("这个码只能用一次", "This code can be used once"),
                    {say("打开手机，扫右边的码", "Scan the code with your phone"), say("按手机上的提示拍照", "Take the pictures as it says"), say("传完后这里会自动继续", "This screen then goes on by itself")},
                    "https://platform.example/u/7Q4M2K9XW3", 172, 180, say("这个码过期了", "This code has expired"), {}, Tone::primary, {{"no_phone", say("不用手机", "Without a phone")}}};
    phone.steps[0] = say("打开手机，扫这个码", "Scan the code with your phone");
    put("phone_code", phone);
    phone.message = say("手机已经扫到，请在手机上继续", "Scanned. Please go on with your phone");
    phone.tone = Tone::success;
    phone.seconds = 47;
    put("phone_code_scanned", phone);
    phone.seconds = 0;
    phone.confirm = say("换一个码", "A new code");
    put("phone_code_expired", phone);
}

void Prompts::ratings() {
    Rating rating{say("这次服务您满意吗？", "How was it?"), say("评不评都可以，评价不影响办事", "You need not answer; it changes nothing for you"),
                  {{"level_5", say("非常满意", "Very satisfied")}, {"level_4", say("满意", "Satisfied")}, {"level_3", say("基本满意", "Fairly satisfied")}, {"level_2", say("不满意", "Dissatisfied")}, {"level_1", say("非常不满意", "Very dissatisfied")}},
                  {}, {}, {}, 3, true, {}, {}, say("提交评价", "Send"), say("不评价", "No rating")};
    put("rating", rating);
    rating.level = "level_4";
    rating.tagsHeading = say("好在哪里？可以多选", "What was good? More than one if you like");
    rating.tags = {{"406", say("填写一张表单就可完成申报", "One form was enough")}, {"407", say("在线提交材料窗口核验", "Papers sent online, checked at the window")}, {"408", say("一张清单告知全部申报材料", "One list told me all papers")},
                   {"409", say("用告知承诺减免申报材料", "A declaration stood in for papers")}, {"410", say("可以在线预约办理", "I could book online")}, {"411", say("跑大厅一次办完", "Done in one visit")},
                   {"412", say("可以使用自助机办理", "It can be done at a terminal"), true}, {"413", say("服务态度较好", "Friendly service")}};
    rating.tags[0].on = true;
    rating.buttons = {{"write", say("写几句", "Write a few words"), Tone::plain, Icon::none}};
    put("rating_tags", rating);
    rating.level = "level_1";
    rating.tagsHeading = say("差在哪里？可以多选", "What was bad? More than one if you like");
    rating.tags = {{"108", say("在办事指南之外增加新的审批条件", "Conditions that no guide names")}, {"109", say("需提供办事指南之外的申报材料", "Papers that no guide names")}, {"110", say("无理由超过法定办理时间", "Later than the law allows, without a reason")},
                   {"111", say("办事指南提供样本有错", "A sample in the guide was wrong")}};
    rating.later = say("先选一条或写几句", "Choose one or write first");
    rating.ready = false;
    put("rating_bad", rating);
}

}  // namespace

std::vector<Sample> withPrompts(std::vector<Sample> before) { return Prompts{std::move(before)}.all(); }

}  // namespace ui
