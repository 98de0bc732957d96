-- For wrk: questions that change from call to call; SITREP_QUESTION says which, SITREP_IDS is a folder with ids, one a line (load.sh fills it).
local question = os.getenv("SITREP_QUESTION")
local folder = os.getenv("SITREP_IDS")

local function lines(name)
  local all = {}
  for line in io.lines(folder .. "/" .. name) do all[#all + 1] = line end
  return all
end

-- Each thread and each level of load asks other things, so that no answer is there already.
local salt = tonumber(os.getenv("SITREP_SALT") or "1")
local threads = 0
function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

local events, actors, stories, documents
local deeds = { "attacked", "criticised", "met", "praised", "warned", "detained", "sanctioned", "helped", "left", "rejected" }
function init(arguments)
  math.randomseed(salt * 100 + number)
  events, actors, stories, documents = lines("events"), lines("actors"), lines("stories"), tonumber(os.getenv("SITREP_DOCUMENTS"))
end

local countries = { "AFG", "BRA", "COL", "DEU", "EGY", "FRA", "GRC", "HTI", "IDN", "JPN", "KEN", "LBN", "MEX", "NER", "OMN", "PER", "QAT", "ROU", "SDN", "TUR" }
local types = { "assault", "accuse", "consult", "support", "threaten", "coerce", "sanction", "aid", "retreat", "reject" }

local function any(all) return all[math.random(#all)] end

-- A stretch of so many days somewhere in the four years that the made-up reports tell of.
local function days(length)
  local from = os.time({ year = 2020, month = 1, day = 1, hour = 12 }) + math.random(0, 1400) * 86400
  return "happenedFrom=" .. os.date("!%Y-%m-%d", from) .. "&happenedTo=" .. os.date("!%Y-%m-%d", from + length * 86400)
end

local paths = {
  now = function() return string.format("/now?limit=20&since=%s", os.date("!%Y-%m-%dT%H:%M:%SZ", tonumber(os.getenv("SITREP_LAST")) - math.random(60, 3600))) end,
  events = function() return "/events?limit=50&type=" .. any(types) .. "&" .. days(90) end,
  event = function() return "/events/" .. any(events) end,
  map = function() return "/map?country=" .. any(countries) .. "&" .. days(365) end,
  timeline = function() return "/timeline?type=" .. any(types) .. "&" .. days(365) end,
  facets = function() return "/facets?by=type,country,actor&country=" .. any(countries) .. "&" .. days(90) end,
  stories = function() return "/stories?limit=50&type=" .. any(types) .. "&" .. days(90) end,
  story = function() return "/stories/" .. any(stories) end,
  actor = function() return "/actors/" .. any(actors) end,
  network = function() return "/actors/" .. any(actors) .. "/network" end,
  search = function() return "/search?limit=20&q=town" .. math.random(0, 499) .. "+" .. any(deeds) end,
  reading = function() return "/documents/doc-" .. math.random(0, math.floor(documents / 10) - 1) * 10 .. "/reading" end,
}

function request()
  return wrk.format("GET", "/api/v1" .. paths[question](), { ["Accept-Encoding"] = "gzip" })
end

function done(summary, latency, requests)
  local wrong = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  io.write(string.format("%-9s p50 %8.1f ms  p95 %8.1f ms  p99 %8.1f ms  %8.1f a second  answers %d, %d wrong\n", question,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000,
    summary.requests / (summary.duration / 1000000), summary.requests, wrong))
end
