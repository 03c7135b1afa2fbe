using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;
using RemoteSessions.Aws;
using RemoteSessions.Conformance;

// Usage: OurRequests describe SERVICE         prints every operation with its members, as one JSON object
//        OurRequests send SERVICE ENDPOINT    sends each {"operation": …, "input": …} line, and prints one line for each request
//        OurRequests report ENDPOINT KEY SECRET   reads commands from standard input, measures capacity, and writes reports
if (args is ["describe", { } described])
{
    Console.WriteLine(new Operations(described).Describe().ToJsonString());
    return 0;
}

if (args is ["report", { } emulator, { } accessKeyId, { } secretAccessKey])
{
    var reports = new CapacityReports(new Uri(emulator), new AwsKeys(accessKeyId, secretAccessKey));
    while (Console.ReadLine() is { } order)
    {
        await reports.RunAsync(JsonNode.Parse(order)!).ConfigureAwait(false);
        Console.WriteLine("done");
    }

    return 0;
}

if (args is not ["send", { } serviceId, { } endpoint])
{
    Console.Error.WriteLine("Usage: describe SERVICE | send SERVICE ENDPOINT | report ENDPOINT KEY SECRET");
    return 2;
}

var operations = new Operations(serviceId);
var transport = new AwsTransportFactory().Connect(operations.Service, new ConnectionOptions
{
    EndpointUrl = new Uri(endpoint),
    Region = "us-west-2",
    Keys = new AwsKeys("AKIAIOSFODNN7EXAMPLE", "this server does not check signatures"),
});
while (Console.ReadLine() is { } line)
{
    JsonObject answer;
    try
    {
        var request = JsonNode.Parse(line)!;
        await operations.SendAsync(transport, (string)request["operation"]!, request["input"]!).ConfigureAwait(false);
        answer = new JsonObject { ["sent"] = true };
    }
    catch (Exception failure) when (failure is AwsServiceException or JsonException or ArgumentException)
    {
        answer = new JsonObject { ["sent"] = false, ["error"] = failure.Message };
    }

    Console.WriteLine(answer.ToJsonString());
}

return 0;
