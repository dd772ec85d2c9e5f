#include "tests/support/county.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "tests/support/temp_dir.h"

namespace support {
namespace {

using nlohmann::json;

constexpr const char* places[] = {"汨罗市", "弼时镇", "长乐镇", "罗江镇", "归义镇", "新市镇", "古培镇", "白水镇", "川山坪镇", "神鼎山镇"};
constexpr const char* things[] = {"失业", "养老保险", "医疗保险", "公积金", "不动产", "户口", "身份证", "营业执照", "生育", "残疾人", "退役军人", "重大疾病",
                                  "农村宅基地", "道路运输", "食品经营", "行医", "参保", "低保", "临时救助", "社会团体", "林木采伐", "取水", "排污", "教师资格"};
constexpr const char* acts[] = {"登记", "变更", "注销", "查询", "打印", "申领", "补办", "转移接续", "年审", "许可", "备案", "核定", "缴费"};

constexpr const char* topics[] = {"social_security", "work", "medical", "birth", "household", "education", "marriage", "housing", "traffic", "elderly",
                                  "aid", "disabled", "tax", "utilities", "certificates", "farming", "justice", "death", "company", "licence"};
constexpr const char* departments[] = {"人力资源和社会保障局", "医疗保障局", "公安局", "自然资源局", "民政局", "卫生健康局", "市场监督管理局", "住房公积金中心",
                                       "交通运输局", "农业农村局", "林业局", "水利局", "教育局", "税务局", "残疾人联合会", "退役军人事务局", "司法局"};

// Each is an item of its own: what has one 基本编码 has one name too.
void giveCode(json& item, int n) {
    if (!item.contains("taskCode")) return;
    const auto task = item["taskCode"].get<std::string>().substr(0, 19) + fmt::format("{:012}", n);
    item["taskCode"] = task;
    if (item.contains("elements") && item["elements"].contains("handleItemCode")) item["elements"]["handleItemCode"] = task + "01";
}

template <std::size_t N> const char* pick(const char* const (&words)[N], int n) { return words[static_cast<std::size_t>(n) % N]; }

}  // namespace

std::vector<std::string> county(int count, const std::filesystem::path& like) {
    auto item = json::parse(contentsOf(like));
    std::vector<std::string> all;
    for (int n = 0; n < count; ++n) {
        const auto name = fmt::format("{}{}{}", pick(things, n), pick(acts, n / 24), n / 312 ? fmt::format("（{}{}）", pick(places, n / 312), n / 3120) : "");
        item["id"] = fmt::format("item_{}", n);
        giveCode(item, n);
        item["title"] = {{"zh_CN", "我要办理" + name}, {"en", fmt::format("Service {} of the county", n)}};
        item["short"] = {{"zh_CN", name}};
        item["department"] = {{"zh_CN", pick(departments, n)}};
        item["topics"] = {pick(topics, n), pick(topics, n / 7)};
        all.push_back(item.dump());
    }
    return all;
}

void writeItems(const std::filesystem::path& folder, const std::vector<std::string>& items) {
    std::filesystem::create_directories(folder);
    for (std::size_t n = 0; n < items.size(); ++n) writeFile(folder / fmt::format("item_{}.json", n), items[n]);
}

}  // namespace support
