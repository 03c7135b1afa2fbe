using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;
using RemoteSessions.Aws;
using RemoteSessions.Reports;
using RemoteSessions.Services;

namespace RemoteSessions.Conformance;

/// <summary>Uses the code of the module to measure the capacity of the resources in an emulator, and to create the report.</summary>
internal sealed class CapacityReports(Uri endpoint, AwsKeys keys)
{
    private readonly AwsTransportFactory _transports = new();
    private readonly CapacityLog _log = new();

    /// <summary>Handles a command: {"sample": TIME, "regions": [...]} takes a sample, and {"write": FILE} writes the report.</summary>
    public async Task RunAsync(JsonNode order)
    {
        if (order["write"] is { } file)
        {
            await File.WriteAllTextAsync((string)file!, CapacityPage.Render(CapacityReportBuilder.Build(_log, TimeZoneInfo.Local)))
                .ConfigureAwait(false);
            return;
        }

        var time = DateTime.Parse((string)order["sample"]!, System.Globalization.CultureInfo.InvariantCulture);
        foreach (var region in order["regions"]!.AsArray())
        {
            foreach (var kind in RemoteServices.All.Where(kind => kind.Capacity is not null))
                await SampleAsync(kind.Capacity!.ListAsync(Connect(kind.Service, (string)region!), null, CancellationToken.None), time)
                    .ConfigureAwait(false);
        }

        _log.EndSample();
    }

    private async Task SampleAsync(IAsyncEnumerable<MeasuredCapacity> all, DateTime time)
    {
        await foreach (var capacity in all.ConfigureAwait(false))
        {
            var sessions = capacity.Sessions is { } listed
                ? await listed.ReadCurrentAsync(CancellationToken.None).ConfigureAwait(false)
                : [];
            _log.Add(capacity.Row(time, sessions), sessions);
        }
    }

    private IAwsTransport Connect(AwsService service, string region) =>
        _transports.Connect(service, new ConnectionOptions { EndpointUrl = endpoint, Region = region, Keys = keys });
}
