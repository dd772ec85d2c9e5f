#include <catch2/catch.hpp>

#include "tests/support/stand.h"
#include "tests/support/temp_dir.h"
#include "tests/support/terminal_stage.h"

using namespace support;

// No walk, as the core's stage has no keys: the engines are opened in the real program, and what they gave goes to the end.
TEST_CASE("an address with rare characters is written in three ways on the real program, and submitted") {
    TempDir folder;
    StandOptions options;
    options.folder = folder.path();
    Stand stand(options);
    stand.startTerminal();
    TerminalStage stage(stand);
    stage.perform(parseWalk("typing", R"(
tap   unemployment_registration
tap   confirm
card  王小明
tap   phone
types 13800000000
tap   confirm
tap   address
tap   confirm
types changle
tap   长乐
types zhen
tap   candidate_0
tap   way_strokes
types hpznphhpn
tap   䶮
tap   way_code
types 2cc56
tap   𬱖
sees  "长乐镇䶮𬱖"
tap   confirm
tap   reason
tap   contract_ended
tap   confirm
reads
tap   confirm
signs
tap   confirm
tap   peek
sees  "长乐镇䶮𬱖"
tap   confirm
sees  "已提交"
takes card
tap   confirm
tap   decline
ends  done
)"));
    CHECK(stand.terminal().running());
    stand.end();
}
