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

local events, actors, stories, documents, countries, headlines, first, last
function init(arguments)
  math.randomseed(salt * 100 + number)
  events, actors, stories, documents = lines("events"), lines("actors"), lines("stories"), lines("documents")
  countries, headlines = lines("countries"), lines("headlines")
  first, last = tonumber(os.getenv("SITREP_FIRST_DAY")), tonumber(os.getenv("SITREP_LAST_DAY"))
end

local types = { "assault", "accuse", "consult", "support", "threaten", "coerce", "sanction", "aid", "retreat", "reject" }

local function any(all) return all[math.random(#all)] end

-- A stretch of so many of the days that the store tells of.
local function days(length)
  local from = first + math.random(0, math.max(0, math.floor((last - first) / 86400) - length)) * 86400
  return "happenedFrom=" .. os.date("!%Y-%m-%d", from) .. "&happenedTo=" .. os.date("!%Y-%m-%d", from + length * 86400)
end

-- Two words of a headline, so that there is something to find.
local function words()
  local all = {}
  for word in any(headlines):gmatch("%a+") do if #word > 3 then all[#all + 1] = word end end
  return #all == 0 and "a" or any(all) .. "+" .. any(all)
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
  contested = function() return "/contested?limit=50&story=" .. any(stories) end,
  states = function() return "/states?limit=50&on=" .. os.date("!%Y-%m-%d", math.random(first, last)) end,
  actors = function() return "/actors?limit=50&country=" .. any(countries) end,
  statements = function() return "/actors/" .. any(actors) .. "/statements?limit=50" end,
  quotes = function() return "/quotes?limit=50&story=" .. any(stories) end,
  places = function() return "/places?limit=50&country=" .. any(countries) end,
  tags = function() return "/tags?limit=50&q=" .. string.char(97 + math.random(0, 25)) end,
  sources = function() return "/sources?limit=" .. math.random(5, 50) end,
  documents = function() return "/documents?limit=50&story=" .. any(stories) end,
  search = function() return "/search?limit=20&q=" .. words() end,
  reading = function() return "/documents/" .. any(documents) .. "/reading" end,
}

function request()
  return wrk.format("GET", "/api/v1" .. paths[question](), { ["Accept-Encoding"] = "gzip" })
end

function done(summary, latency, requests)
  local wrong = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  local function ms(share)
    local time = latency:percentile(share) / 1000
    return string.format(time < 10 and "%.1f" or "%.0f", time)
  end
  io.write(string.format("figures %s %s %s %.0f %d %d\n", ms(50), ms(95), ms(99), summary.requests / (summary.duration / 1000000), summary.requests, wrong))
end
