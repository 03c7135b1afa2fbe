using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteSessions.Aws;
using RemoteSessions.Conformance;
using RemoteSessions.Hosting;
using RemoteSessions.Wire;

// Usage: OurRequests describe            prints every operation with its members, as one JSON object
//        OurRequests send ENDPOINT       reads {"operation": …, "input": …} lines, sends each, answers each with one line
if (args is ["describe"])
{
    Console.WriteLine(Operations.Describe().ToJsonString());
    return 0;
}

if (args is not ["send", { } endpoint])
{
    Console.Error.WriteLine("Usage: describe | send ENDPOINT");
    return 2;
}

var transport = new AwsTransportFactory().Connect(AwsService.DeviceFarm, new ConnectionOptions
{
    EndpointUrl = new Uri(endpoint),
    Region = "us-west-2",
    Keys = new AwsKeys("AKIAIOSFODNN7EXAMPLE", "not checked by the server that only looks"),
});
while (Console.ReadLine() is { } line)
{
    JsonObject answer;
    try
    {
        var request = JsonNode.Parse(line)!;
        await Operations.SendAsync(transport, (string)request["operation"]!, request["input"]!).ConfigureAwait(false);
        answer = new JsonObject { ["sent"] = true };
    }
    catch (Exception failure) when (failure is AwsServiceException or JsonException or ArgumentException)
    {
        answer = new JsonObject { ["sent"] = false, ["error"] = failure.Message };
    }

    Console.WriteLine(answer.ToJsonString());
}

return 0;
