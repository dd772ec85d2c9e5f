#include "platform/server/appointments.h"

#include <set>

#include "platform/server/catalogue.h"
#include "platform/wire_time.h"
#include "tests/platform/support.h"

using namespace platform;
using namespace platform::testing;

namespace {

const char* const licence = R"({"id": "driving_licence", "version": "1", "title": {"zh_CN": "驾驶证换证"}, "steps": [],
 "office": {"name": {"zh_CN": "交警大队窗口"}, "hours": [["09:00", "10:00"], ["14:00", "15:00"]]},
 "appointment": {"minutes": 30, "places": 2, "days": 2, "place": {"zh_CN": "一楼 3 号窗口"}, "bring": [{"zh_CN": "身份证"}]}})";

Person person(const char* name, const char* number) {
    Person one;
    one.name = name, one.idNumber = number;
    return one;
}

// A counter with two places in each of four slots a day, and two people with sessions.
struct BookingCounter {
    DemoFolder folder;
    std::unique_ptr<DemoPlatform> platform;
    Replies replies;
    std::unique_ptr<Client> client;
    std::string wang, li, pan;

    explicit BookingCounter(const char* now = "20261123T080000") {
        {
            Database database(folder.files.database());
            loadCatalogue(database, {parseItem(licence)});
        }
        platform = std::make_unique<DemoPlatform>(folder, now);
        client = std::make_unique<Client>(platform->config(), replies.sink());
        later(now);
    }
    // The clock goes on, and everybody shows the card again: sessions live for half an hour.
    void later(const char* now) {
        platform->clock.hold(at(now));
        wang = token(wangXiaoming());
        li = token(person("李秀英", "000000194912310027"));
        pan = token(person("盘金花", "000000199303052029"));
    }
    std::string token(const Person& one) {
        client->ask("session", OpenSession{one});
        return replies.expect<SessionOpened>().token;
    }
    template <class T, class Question> T ask(const Question& question, const std::string& key = "key") {
        client->ask(key, question);
        return replies.expect<T>();
    }
    template <class Question> std::string refusal(const Question& question, const std::string& key = "key") { return ask<Refused>(question, key).code; }
    Appointment book(const std::string& token, const char* start, const std::string& key) { return ask<Appointment>(Book{token, "driving_licence", at(start)}, key); }
};

}  // namespace

TEST_CASE("slots are of working days and the hours of the office, and of the future") {
    struct Row { const char *now, *first, *last; std::size_t count; };
    auto row = GENERATE(values<Row>({
        {"20261123T080000", "20261123T090000", "20261124T143000", 8},
        {"20261123T091000", "20261123T093000", "20261124T143000", 7},
        {"20261127T160000", "20261130T090000", "20261130T143000", 4},     // Friday evening counts as one of the days
        {"20260213T160000", "20260214T090000", "20260214T143000", 4},     // the Saturday before 春节 is worked
        {"20260214T160000", "20260224T090000", "20260224T143000", 4},     // and nine days are not
    }));
    INFO(row.now);
    BookingCounter counter(row.now);
    auto slots = counter.ask<SlotList>(FindSlots{"driving_licence"}).slots;
    REQUIRE(slots.size() == row.count);
    CHECK(wireTime(slots.front().start) == row.first);
    CHECK(wireTime(slots.back().start) == row.last);
}

TEST_CASE("what can be booked says where and what to bring, and nothing else can be") {
    BookingCounter counter;
    auto list = counter.ask<BookableList>(ListBookables{}).bookables;
    REQUIRE(list.size() == 1);
    CHECK(list[0].place == "一楼 3 号窗口");
    CHECK(list[0].bring == std::vector<std::string>{"身份证"});
    CHECK(counter.refusal(FindSlots{"nothing"}) == "item_unknown");
}

TEST_CASE("a booking is made once a key, a second one by the same person is refused, and a full slot too") {
    BookingCounter counter;
    auto first = counter.book(counter.wang, "20261123T090000", "a");
    CHECK(counter.book(counter.wang, "20261123T090000", "a").number == first.number);
    CHECK(counter.refusal(Book{counter.wang, "driving_licence", at("20261123T093000")}, "b") == "booked_already");
    auto second = counter.book(counter.li, "20261123T090000", "c");
    CHECK(second.ticket != first.ticket);
    CHECK(counter.refusal(Book{counter.pan, "driving_licence", at("20261123T090000")}, "d") == "slot_taken");
    CHECK(counter.refusal(Book{counter.pan, "driving_licence", at("20261123T091500")}, "e") == "slot_unknown");
    CHECK(everyAppointment(counter.platform->database, at("20261123T080000")).size() == 2);
}

TEST_CASE("whoever cancels may book again, and the place is free for others") {
    BookingCounter counter;
    auto first = counter.book(counter.wang, "20261123T090000", "a");
    counter.book(counter.li, "20261123T090000", "b");
    CHECK(counter.refusal(CancelAppointment{counter.li, first.number}) == "appointment_unknown");   // somebody else's
    CHECK(counter.ask<Appointment>(CancelAppointment{counter.wang, first.number}).state == AppointmentState::cancelled);
    CHECK(counter.book(counter.pan, "20261123T090000", "c").state == AppointmentState::booked);
    CHECK(counter.book(counter.wang, "20261123T093000", "d").ticket != first.ticket);
    CHECK(counter.refusal(CheckIn{counter.wang, first.number}) == "appointment_cancelled");
}

TEST_CASE("checking in gives the number of the booking, however often, and nobody queues twice") {
    BookingCounter counter;
    auto booked = counter.book(counter.wang, "20261123T090000", "a");
    for (int times = 0; times < 2; ++times) {
        auto in = counter.ask<Appointment>(CheckIn{counter.wang, booked.number});
        CHECK(in.ticket == booked.ticket);
        CHECK(in.state == AppointmentState::checkedIn);
    }
    CHECK(counter.refusal(TakeTicket{counter.wang, "driving_licence"}, "t") == "booked_already");
    CHECK(everyAppointment(counter.platform->database, at("20261123T090000")).size() == 1);
}

TEST_CASE("an appointment of another day is not checked in, and one that is over is missed") {
    BookingCounter counter;
    auto tomorrow = counter.book(counter.wang, "20261124T090000", "a");
    auto today = counter.book(counter.li, "20261123T090000", "b");
    CHECK(counter.refusal(CheckIn{counter.wang, tomorrow.number}) == "not_today");
    counter.later("20261123T091500");
    CHECK(counter.ask<AppointmentList>(ListAppointments{counter.li}).appointments[0].state == AppointmentState::booked);
    counter.later("20261123T091501");
    CHECK(counter.refusal(CheckIn{counter.li, today.number}) == "appointment_missed");
    CHECK(counter.ask<AppointmentList>(ListAppointments{counter.li}).appointments[0].state == AppointmentState::missed);
    CHECK(counter.book(counter.li, "20261123T143000", "c").state == AppointmentState::booked);   // and may book again
}

TEST_CASE("who comes without a booking takes a ticket while the office is open, one of their own") {
    BookingCounter counter;
    CHECK(counter.refusal(TakeTicket{counter.wang, "driving_licence"}, "a") == "office_closed");
    counter.later("20261123T091000");
    auto first = counter.ask<Appointment>(TakeTicket{counter.wang, "driving_licence"}, "a");
    CHECK(counter.ask<Appointment>(TakeTicket{counter.wang, "driving_licence"}, "a").ticket == first.ticket);
    CHECK(counter.refusal(TakeTicket{counter.wang, "driving_licence"}, "b") == "booked_already");
    counter.later("20261123T091100");
    auto second = counter.ask<Appointment>(TakeTicket{counter.li, "driving_licence"}, "c");
    CHECK(second.ticket != first.ticket);
    CHECK(second.ahead == 1);
    callTicket(counter.platform->database, first.number);
    CHECK(counter.ask<AppointmentList>(ListAppointments{counter.li}).appointments[0].ahead == 0);
    CHECK_THROWS_WITH(callTicket(counter.platform->database, first.number), Catch::Contains("nobody has checked in"));
}

TEST_CASE("without a session nobody books, and nobody sees another's appointments") {
    BookingCounter counter;
    counter.book(counter.wang, "20261123T090000", "a");
    CHECK(counter.ask<AppointmentList>(ListAppointments{counter.li}).appointments.empty());
    CHECK(counter.refusal(Book{std::string(64, '0'), "driving_licence", at("20261123T090000")}, "b") == "session_unknown");
}
