using RemoteSessions.Bench;

// The minimal client for measurement B runs in a separate process, like the other clients.
if (args is ["bare-client", var endpoint, var runs])
    return await Lists.RunBareClientAsync(new Uri(endpoint), int.Parse(runs));

var write = args.Contains("--write");
var names = args.Where(argument => argument != "--write").Select(argument => argument.ToUpperInvariant()).ToList();
var lines = new Dictionary<string, Func<Tools, Task<IReadOnlyList<Row>>>>
{
    ["A"] = OneShot.MeasureAsync,
    ["B"] = Lists.MeasureAsync,
    ["C"] = FanOut.MeasureAsync,
    ["D"] = Stops.MeasureAsync,
    ["E"] = Buckets.MeasureAsync,
    ["F"] = Waits.MeasureAsync,
    ["G"] = Memory.MeasureAsync,
    ["H"] = Desktops.MeasureAsync,
};
if (names.Find(name => !lines.ContainsKey(name)) is { } unknown)
{
    Console.Error.WriteLine($"'{unknown}' isn't a test. Valid values are {string.Join(' ', lines.Keys)} and --write.");
    return 2;
}

if (write && names.Count > 0)
{
    Console.Error.WriteLine("--write updates the whole table. Don't specify tests together with it.");
    return 2;
}

var tools = Tools.Find();
var rows = new List<Row>();
foreach (var (name, measure) in lines.Where(line => names.Count == 0 || names.Contains(line.Key)))
{
    Console.Error.WriteLine($"{DateTime.Now:HH:mm:ss} line {name} ...");
    IReadOnlyList<Row> measured;
    try
    {
        measured = await measure(tools);
    }
    catch (Exception failure)
    {
        // If a measurement fails, the other measurements still run, and the table shows the failure.
        measured = [Row.NotMeasured(name, "", failure.Message)];
    }

    rows.AddRange(measured);
}

var table = Report.Table(rows);
Console.WriteLine(table);
if (write)
    Report.Write(tools, table);
return rows.Exists(row => !row.Measured) ? 1 : 0;
