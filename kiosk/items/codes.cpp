#include "kiosk/items/codes.h"

#include <map>

#include "ui/text.h"

namespace kiosk {
namespace {

using ui::marked;

template <class Code> const char* nameOf(const std::map<Code, const char*>& names, const Code& code) {
    auto found = names.find(code);
    return found == names.end() ? "" : found->second;
}

}  // namespace

const char* taskTypeName(const std::string& code) {
    static const std::map<std::string, const char*> names{{"00", marked("行政权力")}, {"01", marked("行政许可")}, {"02", marked("行政处罚")},
        {"03", marked("行政强制")}, {"04", marked("行政征收")}, {"05", marked("行政给付")}, {"06", marked("行政检查")}, {"07", marked("行政确认")},
        {"08", marked("行政奖励")}, {"09", marked("行政裁决")}, {"10", marked("其他行政权力")}, {"20", marked("公共服务")}};
    return nameOf(names, code);
}

const char* levelName(int code) {
    static const std::map<int, const char*> names{{1, marked("国家级")}, {2, marked("省级")}, {3, marked("市级")}, {4, marked("县级")},
        {5, marked("乡镇（街道）级")}, {6, marked("村（社区）级")}, {7, marked("分级管理")}};
    return nameOf(names, code);
}

const char* agencyNatureName(int code) {
    static const std::map<int, const char*> names{{1, marked("法定机关")}, {2, marked("授权组织")}, {3, marked("受委托组织")}, {9, marked("其他")}};
    return nameOf(names, code);
}

const char* servesName(int code) {
    static const std::map<int, const char*> names{{1, marked("自然人")}, {2, marked("企业法人")}, {3, marked("事业法人")},
        {4, marked("社会组织法人")}, {5, marked("行政机关")}, {6, marked("其他组织")}};
    return nameOf(names, code);
}

const char* formName(int code) {
    static const std::map<int, const char*> names{{1, marked("窗口")}, {2, marked("电脑端")}, {3, marked("移动端")}, {4, marked("快递")}, {9, marked("其他")}};
    return nameOf(names, code);
}

const char* caseKindName(int code) {
    static const std::map<int, const char*> names{{1, marked("即办件")}, {2, marked("承诺件")}, {9, marked("其他")}};
    return nameOf(names, code);
}

const char* specialName(int code) {
    static const std::map<int, const char*> names{{1, marked("延长审批")}, {2, marked("其他")}};
    return nameOf(names, code);
}

const char* rangeName(int code) {
    static const std::map<int, const char*> names{{1, marked("全国通办")}, {2, marked("跨省通办")}, {3, marked("跨市通办")}, {4, marked("跨县通办")}};
    return nameOf(names, code);
}

}  // namespace kiosk
