#include "drivers/emulators/person.h"

#include <algorithm>
#include <map>
#include <sstream>
#include <stdexcept>

namespace emulators {

namespace {

using Card = Person::Card;

const std::string office = "演示县公安局";

std::string Person::*memberCalled(const std::string& name) {
    static const std::map<std::string, std::string Person::*> members{
        {"name", &Person::name},       {"sex", &Person::sex},     {"nation", &Person::nation},
        {"birth", &Person::birth},     {"to", &Person::to},       {"number", &Person::number},
        {"address", &Person::address}, {"from", &Person::from},
        {"newest", &Person::newest}};
    auto found = members.find(name);
    if (found == members.end()) throw std::invalid_argument{"a card has no field \"" + name + "\""};
    return found->second;
}

bool isCalled(const Person& person, const std::string& who) {
    const std::string shown = person.card == Card::foreignerI ? "I " + person.english : person.english;
    return who == person.name || who == person.number || (!shown.empty() && who == shown);
}

std::string everybody() {
    std::string names;
    for (const auto& person : people())
        names += (names.empty() ? "" : "、") + (person.name.empty() ? "I " + person.english : person.name);
    return names;
}

}  // namespace

const std::vector<Person>& people() {
    static const std::vector<Person> all{
        {Card::resident, "王小明", "", "1", "01", "19860412", "演示省平安县演示镇幸福路1号", "000000198604121011", office, "20160501", "20360501", ""},
        {Card::resident, "李秀英", "", "2", "01", "19491231", "演示省平安县演示镇长寿巷8号", "000000194912310027", office, "20100308", "长期", ""},
        {Card::resident, "盘金花", "", "2", "13", "19930305", "演示省幸福瑶族自治县平安镇团结村民委员会和谐大道一百二十八号院三栋", "000000199303052029", "幸福瑶族自治县公安局", "20190610", "20390610", ""},
        {Card::resident, "赵𬱖", "", "1", "15", "20010917", "演示省平安县演示镇学府街17号", "000000200109173017", office, "20191008", "20291008", ""},
        {Card::resident, "㛃䶮", "", "2", "01", "19780606", "演示省平安县演示镇河西路6号", "000000197806064022", office, "20140820", "20340820", ""},
        {Card::resident, "陈到期", "", "1", "01", "19700101", "演示省平安县演示镇旧街2号", "000000197001015012", office, "20000101", "20200101", ""},
        {Card::resident, "张三", "", "2", "01", "19491231", "演示省平安县演示镇样本路3号", "11010519491231002X", office, "20100101", "长期", ""},
        {Card::resident, "李四", "", "1", "01", "18800101", "演示省平安县演示镇样本路4号", "440524188001010014", office, "20100101", "长期", ""},
        {Card::permitJ, "张港", "", "1", "", "18880808", "演示省平安县演示镇港湾路9号", "810000188808086010", office, "20230101", "20280101", "H00000000"},
        {Card::foreignerY, "安娜", "TESTER, ANNA MARIA", "2", "UTO", "19850312", "", "900000198503120020", "", "20240101", "20340101", ""},
        {Card::foreignerI, "", "TESTER, ANNA MARIA", "2", "UTO", "19850312", "", "UTO000085031200", "0000", "20180101", "20280101", ""}};
    return all;
}

Person personCalled(const std::string& words) {
    std::istringstream in{words};
    std::string who;
    std::vector<std::pair<std::string, std::string>> changes;
    for (std::string word; in >> word;) {
        const auto equals = word.find('=');
        if (equals != std::string::npos) changes.emplace_back(word.substr(0, equals), word.substr(equals + 1));
        else who += (who.empty() ? "" : " ") + word;
    }
    auto found = std::find_if(people().begin(), people().end(), [&](auto& person) { return isCalled(person, who); });
    if (found == people().end()) throw std::invalid_argument{"nobody here is called \"" + who + "\", only " + everybody()};
    auto person = *found;
    for (const auto& [field, value] : changes) person.*memberCalled(field) = value;
    return person;
}

}  // namespace emulators
