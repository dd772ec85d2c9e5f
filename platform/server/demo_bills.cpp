#include "platform/server/bills.h"

namespace platform {

namespace {

Person invented(const char* name, const char* number) {
    Person person;
    person.name = name;
    person.idNumber = number;
    return person;
}

constexpr auto wang = "000000198604121011", li = "000000194912310027", pan = "000000199303052029";

void seedCodes(Database& database) {
    addBill(database, {"nontax", "43068120260000000015", {}, {}, "不动产登记费", "汨罗市自然资源局（演示数据）", "缴款码 …0015",
                       {{"住宅不动产登记费", 8000}, {"不动产权证书工本费", 1000}}});
    addBill(database, {"nontax", "43068120260000000023", {}, {}, "居民身份证工本费", "汨罗市公安局（演示数据）", "缴款码 …0023", {{"补领居民身份证工本费", 4000}}});
    addBill(database, {"utility", "1000000001", "water", {}, "2026年10月水费", "汨罗市自来水公司（演示数据）", "户号 …0001",
                       {{"自来水 21 吨", 5040}, {"污水处理费", 1995}}});
    addBill(database, {"utility", "2000000001", "power", {}, "2026年10月电费", "汨罗市供电分公司（演示数据）", "户号 …0001", {{"居民用电 218 度", 12818}}});
    addBill(database, {"utility", "3000000001", "gas", {}, "2026年10月燃气费", "汨罗市燃气公司（演示数据）", "户号 …0001", {{"天然气 19 方", 5035}}});
    addBill(database, {"utility", "4000000001", "telecom", {}, "2026年11月话费", "汨罗市通讯公司（演示数据）", "户号 …0001", {{"月租", 5900}, {"老用户优惠", -1000}}});
}

void seedPersonal(Database& database) {
    auto medical = "2027年度城乡居民基本医疗保险费", pension = "2026年度城乡居民基本养老保险费";
    auto taxes = "汨罗市税务局（演示数据）", police = "汨罗市公安局交通警察大队（演示数据）";
    addBill(database, {"insurance", {}, {}, invented("王小明", wang), medical, taxes, "王*明", {{"个人缴费", 40000}}});
    addBill(database, {"insurance", {}, {}, invented("王小明", wang), pension, taxes, "王*明", {{"第四档", 30000}}});
    addBill(database, {"insurance", {}, {}, invented("李秀英", li), medical, taxes, "李*英", {{"个人缴费", 40000}, {"财政资助", -28000}}});
    addBill(database, {"insurance", {}, {}, invented("盘金花", pan), medical, taxes, "盘*花", {{"个人缴费", 40000}}});
    addBill(database, {"traffic", {}, {}, invented("王小明", wang), "不按规定停放罚款", police, "湘F·演示1 2026-11-02", {{"罚款", 20000}}});
    database.run("INSERT INTO households VALUES (?, ?)", std::string_view(wang), std::string_view(li));
}

}  // namespace

void seedBills(Database& database) {
    Transaction transaction(database);
    auto row = database.query("SELECT COUNT(*) FROM bills");
    row.next();
    if (row.number(0) > 0) return;
    seedCodes(database);
    seedPersonal(database);
    transaction.commit();
}

}  // namespace platform
