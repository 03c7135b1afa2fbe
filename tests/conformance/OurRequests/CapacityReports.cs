using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.Aws;
using RemoteSessions.Reports;
using RemoteSessions.Services;
using RemoteSessions.Sessions;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Conformance;

/// <summary>Measures the fleets and pools of an emulator, and makes the report of it, with the module's own code.</summary>
internal sealed class CapacityReports(Uri endpoint, AwsKeys keys)
{
    private readonly AwsTransportFactory _transports = new();
    private readonly CapacityLog _log = new();

    /// <summary>{"sample": TIME, "regions": [...]} takes a sample; {"write": FILE} writes the report.</summary>
    public async Task RunAsync(JsonNode order)
    {
        if (order["write"] is { } file)
        {
            await File.WriteAllTextAsync((string)file!, CapacityPage.Render(CapacityReportBuilder.Build(_log, TimeZoneInfo.Local))).ConfigureAwait(false);
            return;
        }

        var time = DateTime.Parse((string)order["sample"]!, System.Globalization.CultureInfo.InvariantCulture);
        foreach (var region in order["regions"]!.AsArray())
        {
            await SampleAsync(new AppStreamCapacity(new AppStreamClient(Connect(AwsService.AppStream, (string)region!), null)), time).ConfigureAwait(false);
            await SampleAsync(new PoolCapacity(new WorkSpacesClient(Connect(AwsService.WorkSpaces, (string)region!), null)), time).ConfigureAwait(false);
        }

        _log.EndSample();
    }

    private async Task SampleAsync(ICapacityReader reader, DateTime time)
    {
        await foreach (var resource in reader.ListAsync(CancellationToken.None).ConfigureAwait(false))
        {
            var sessions = await reader.SessionsAsync(resource, CancellationToken.None).ConfigureAwait(false);
            _log.Add(new RemoteSessionCapacity(time, resource, sessions), sessions);
        }
    }

    private IAwsTransport Connect(AwsService service, string region) =>
        _transports.Connect(service, new ConnectionOptions { EndpointUrl = endpoint, Region = region, Keys = keys });
}
