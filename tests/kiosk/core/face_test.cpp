#include <catch2/catch.hpp>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <regex>
#include <thread>

#include "kiosk/face_comparison.h"
#include "tests/kiosk/core/own_items.h"
#include "tests/support/temp_dir.h"

using namespace core;
using kiosk::FaceComparison;
using namespace std::chrono_literals;

namespace {

// A small program that really looks at both pictures: how alike they are, byte by byte. No face is known to it.
constexpr const char* alike = R"(od -An -v -tu1 | awk '
  { for (i = 1; i <= NF; i++) byte[n++] = $i }
  function skip(lines) { while (lines) if (byte[at++] == 10) lines-- }
  END {
    skip(3); one = at; half = n / 2; at = half; skip(3); other = at
    while (other < n) { d = byte[one++] - byte[other++]; sum += d < 0 ? -d : d; count++ }
    printf "%.3f\n", 1 - sum / count / 255
  }'
)";

struct FaceProgram {
    explicit FaceProgram(const std::string& script) {
        std::ofstream(path) << "#!/bin/sh\n" << script;
        std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    }
    kiosk::FaceConfig config(std::chrono::milliseconds deadline = 10s) const { return {{path.string()}, 0.9, deadline}; }
    support::TempDir folder;
    std::filesystem::path path = folder.path() / "compare";
};

drivers::CardPhoto faceOf(int shade, int width = 102, int height = 126) {
    drivers::CardPhoto photo{width, height, {}};
    for (int at = 0; at < width * height * 3; ++at) photo.rgb.push_back(static_cast<std::uint8_t>((at / 7 + shade) % 256));
    return photo;
}

// Until it is over; nothing but a broken comparison takes so long.
std::optional<double> scoreOf(const FaceComparison& comparison) {
    const auto until = std::chrono::steady_clock::now() + 20s;
    while (!comparison.over() && std::chrono::steady_clock::now() < until) std::this_thread::yield();
    REQUIRE(comparison.over());
    return comparison.score();
}

std::optional<double> scoreBy(const std::string& script, std::chrono::milliseconds deadline = 10s) {
    const FaceProgram program(script);
    return scoreOf({program.config(deadline), faceOf(0), faceOf(0)});
}

constexpr const char* faceItem = R"({
  "id": "with_face", "version": "1", "title": {"zh_CN": "我要认证"}, "way": "ask", "face": true, "stages": [{"zh_CN": "身份"}], "record": {"kind": "check"},
  "steps": [{"kind": "identify", "stage": 0}, {"kind": "record", "stage": 0}]})";

struct FaceVisit {
    explicit FaceVisit(const std::string& script) : program(script) {
        own.stage.config.face = program.config();
        own.stage.more.camera = &own.stage.camera;
        own.stage.start();
        own.stage.plug("camera");
    }
    void begin(bool photo = true, const char* born = "19860412") {
        drivers::IdCard card;
        card.name = "王小明";
        card.number = "000000198604121011";
        card.birthDate = born;
        card.validFrom = "20200101", card.validTo = "长期";
        if (photo) card.photo = faceOf(0);
        own.stage.tap("with_face");
        own.stage.says(drivers::Role::cardReader, drivers::CardRead{card});
        own.stage.says(drivers::Role::cardReader, drivers::CardRemoved{});   // read, it need not stay
    }
    void looks(int shade) {
        own.stage.tap("face");
        CHECK(own.stage.camera.accepting);
        auto face = faceOf(shade);
        auto pixels = std::make_shared<std::vector<std::uint32_t>>();
        for (std::size_t at = 0; at < face.rgb.size(); at += 3) pixels->push_back(0xFF000000U | face.rgb[at] << 16U | face.rgb[at + 1] << 8U | face.rgb[at + 2]);
        own.stage.says(drivers::Role::camera, drivers::PreviewSeen{{face.width, face.height, pixels}});
        own.stage.tap("confirm");
        CHECK_FALSE(own.stage.camera.accepting);
    }
    void comes(const char* words) {
        const auto until = std::chrono::steady_clock::now() + 20s;
        while (own.stage.words().find(words) == std::string::npos && std::chrono::steady_clock::now() < until) own.stage.wait(250ms);
        own.stage.sees(words);
    }
    // To the supervisors, once the visit is over: how it went with the face in the last one.
    std::string told() {
        own.stage.tap("exit");
        own.stage.waitIdle();
        own.stage.wait(own.stage.config.deadlines.tidy + 1s);
        std::string last;
        for (auto& [key, one] : own.stage.platform_.delivered) {
            static const std::regex face{R"x("step":"face","result":"([a-z]+)")x"};
            for (std::sregex_iterator at{one.json.begin(), one.json.end(), face}, end; at != end; ++at) last = (*at)[1];
        }
        own.stage.platform_.delivered.clear();
        return last;
    }
    FaceProgram program;
    OwnItem own{faceItem};
};

}  // namespace

TEST_CASE("a program compares both pictures and its number is taken") {
    const FaceProgram program(alike);
    CHECK(scoreOf({program.config(), faceOf(0), faceOf(0)}) == 1.0);
    auto other = scoreOf({program.config(), faceOf(0), faceOf(100)});
    REQUIRE(other);
    CHECK(*other < 0.9);
}

TEST_CASE("whatever a program does but answer a number is no score") {
    for (auto* script : {"cat > /dev/null; echo no", "cat > /dev/null", "exit 3", "cat > /dev/null; echo 1.5", "cat > /dev/null; echo 0.7 sure",
                         "cat > /dev/null; echo -0.1", "echo nan", "cat > /dev/null; kill -9 $$", "cat /dev/zero"}) {
        INFO(script);
        CHECK_FALSE(scoreBy(script));
    }
    CHECK(scoreBy("cat > /dev/null; echo 0.75") == 0.75);
    CHECK(scoreBy("cat > /dev/null; printf 1") == 1.0);
    CHECK_FALSE(scoreOf({{{"/nowhere/compare"}, 0.5, 10s}, faceOf(0), faceOf(0)}));
    CHECK_FALSE(scoreOf({{{}, 0.5, 10s}, faceOf(0), faceOf(0)}));
}

TEST_CASE("a program that never answers, or never reads, is killed in time") {
    CHECK_FALSE(scoreBy("exec sleep 1000", 100ms));
    const FaceProgram deaf("exec sleep 1000");
    CHECK_FALSE(scoreOf({deaf.config(100ms), faceOf(0, 960, 720), faceOf(0, 960, 720)}));
    FaceComparison unwanted(deaf.config(1h), faceOf(0), faceOf(0));   // ends with the visit
}

TEST_CASE("a face that matches is one more check, and what is told of it is one word") {
    FaceVisit visit(alike);
    visit.begin();
    visit.own.stage.sees("可以刷脸，也可以不刷");
    visit.looks(0);
    visit.comes("演示记录");
    CHECK(visit.told() == "matched");
}

TEST_CASE("who does not want to, does not match, or stands before a broken program goes on all the same") {
    FaceVisit visit(alike);
    visit.begin();
    visit.own.stage.tap("confirm");                  // without my face
    visit.own.stage.sees("演示记录");
    CHECK(visit.told() == "declined");
    visit.begin();
    visit.looks(100);
    visit.comes("这次没有比对成功");
    visit.own.stage.tap("again");
    visit.own.stage.tap("back");
    visit.looks(100);
    visit.comes("这次没有比对成功");
    visit.own.stage.tap("without");
    visit.own.stage.sees("演示记录");
    FaceVisit broken("exit 1");
    broken.begin();
    broken.looks(0);
    broken.comes("这次没有比对成功");
    broken.own.stage.tap("without");
    broken.own.stage.sees("演示记录");
    CHECK(broken.told() == "unmatched");
}

TEST_CASE("nobody hears of faces without a photo on the card, without a camera, without a program, or below fourteen") {
    FaceVisit visit(alike);
    auto& stage = visit.own.stage;
    auto skipped = [&] {
        stage.sees("演示记录");
        CHECK(visit.told().empty());
    };
    visit.begin(false);
    skipped();
    visit.begin(true, "20150101");
    skipped();
    stage.unplug("camera");
    visit.begin();
    skipped();
    stage.plug("camera");
    visit.begin();
    stage.tap("face");
    stage.unplug("camera");                          // while one looks at it
    stage.sees("这次没有比对成功");
    stage.tap("without");
    stage.sees("演示记录");
    CHECK(visit.told() == "unmatched");
    stage.config.face = {};
    stage.kill();
    stage.start();
    visit.begin();
    stage.sees("演示记录");
}
