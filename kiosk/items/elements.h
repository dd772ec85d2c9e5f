#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/items/condition.h"
#include "kiosk/localised.h"
#include "ui/prompts/pay.h"

namespace kiosk {

// A limit as the field counts: unit 0 天, 1 工作日, 2 月, 3 年.
struct Span { int count = 0, unit = 1; Localised note = {}; };
// `amount`: none where it depends; then `standard` says on what.
struct FeeSpec {
    Localised name, standard;
    std::optional<ui::Fen> amount;
    Condition when = {};                             // charged only with these answers
};

// 实施清单: what is known of an item beyond what stands elsewhere in it (title, taskCode, department, office, limit, results,
// materials, appointment), each of the 36 once. What is missing is 未提供; see kiosk/items/guide.h for all of them in words.
struct Elements {
    std::string taskType;                            // A.1: 01 行政许可 … 20 公共服务
    std::string basicCode, handleItemCode, agencyCode;   // basicCode, agencyCode, level: of items without a taskCode
    int level = 0;                                   // A.2: 1 国家 … 6 村(社区), 7 分级管理; 0: not said
    int agencyNature = 0;                            // A.3: 1 法定机关 2 授权组织 3 受委托组织 9 其他
    int caseKind = 0;                                // A.6: 1 即办件 2 承诺件 9 其他
    int onlineDepth = 0;                             // 1 to 4
    int rangeOfAcceptance = 0;                       // 通办范围: 1 全国 2 跨省 3 跨市 4 跨县
    std::vector<int> serves, forms;                  // A.4 服务对象, A.5 办理形式
    std::optional<std::vector<int>> special;         // A.7: 1 延长审批 2 其他; an empty list: there is none
    std::vector<Localised> legalBasis, conditions, procedure, jointAgencies, contact, complaints;
    Localised powerSource, entrusted, feeBasis, place, openingTimes, sample, visitsNote;
    std::optional<Span> legalLimit;
    std::optional<std::vector<FeeSpec>> fees;        // empty list: it costs nothing; none: nobody said
    std::optional<bool> payOnline, bookable, express;
    std::optional<bool> intermediary;                // 中介服务: an agency of 中介超市 is needed
    std::optional<int> visits;                       // 到现场次数
    std::optional<bool> terminal;                    // isServiceTerminals 是否支持终端办理
};

}  // namespace kiosk
