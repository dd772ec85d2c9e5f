#pragma once

#include <string>
#include <vector>

#include "kiosk/items/speech.h"
#include "kiosk/service_item.h"

// What is told of an item in the same words wherever it is told: guide, notice, paper.
namespace kiosk {

std::string limitWords(const ServiceItem&, const Speech&);       // 5 个工作日内办结; empty: nobody said
std::string spanWords(const Span&, const Speech&);               // 20 个工作日
std::string feeWords(const FeeSpec&, const Speech&);             // 工本费：20.00 元
std::string hoursWords(const ServiceItem&, const Speech&);       // 工作日 9:00–12:00，13:00–17:00; empty: nobody said
const char* wayWords(const std::string& way);                    // 自己打印; of print, window, locker, post; not looked up yet
std::string resultWords(const ResultSpec&, const Speech&);       // 失业登记证明（自己打印、邮寄到家）

// 马上办, 最多跑一次, 就近办: what its elements promise.
std::vector<std::string> promiseWords(const ServiceItem&, const Speech&);

// As the guide lists it, in the field's words, and as a resident is told before the start.
std::string listedMaterial(const MaterialSpec&, const Speech&);
std::string toldMaterial(const MaterialSpec&, const Speech&);

}  // namespace kiosk
