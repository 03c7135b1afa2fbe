using RemoteSessions.Abstractions;
using RemoteSessions.Protocol;
using RemoteSessions.Services;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Tests.Core.WorkSpaces.Desktops;

public sealed class DesktopCapacityTests
{
    [Fact]
    public async Task There_is_a_row_for_each_directory_and_running_mode()
    {
        var rows = await RowsAsync(new FakeDesktops(60));
        Assert.Equal(
            ["corp.example.com ALWAYS_ON", "corp.example.com AUTO_STOP", "d-2 AUTO_STOP"],
            rows.Select(row => $"{row.Capacity.Name} {row.Row.Type}"));
        var always = rows[0].Row;
        // The ALWAYS_ON desktops are those whose numbers are divisible by four.
        Assert.Equal(("ALWAYS_ON", 15, 10, 3), (always.Type, always.Desired, always.Running, always.InUse));
        Assert.Equal(3, always.Connected);
        Assert.Equal(60, rows.Sum(row => row.Row.Desired));
        Assert.Equal("WorkSpacesPersonal", always.Service);
    }

    [Fact]
    public async Task Desktops_that_nobody_used_for_30_days_count_as_unused()
    {
        var rows = await RowsAsync(new FakeDesktops(60) { IsConnected = _ => false });
        Assert.Equal(Enumerable.Range(30, 30).Count(number => number % 5 != 4), rows.Sum(row => row.Row.Unused));
    }

    [Fact]
    public async Task Without_connections_the_number_of_users_is_unknown()
    {
        var service = new FakeDesktops(30) { StatusError = new ServiceError("AccessDeniedException", "You may not.") };
        await foreach (var capacity in DesktopCapacity.ListAsync(service.Transport, null, default))
        {
            await Assert.ThrowsAsync<AwsServiceException>(() => capacity.Sessions!.List!.ReadAllAsync());
            var row = capacity.Row(DateTime.Now, null);
            Assert.Equal((null, null, null), (row.InUse, row.Unused, row.Connected));
            Assert.NotNull(row.Desired);
        }
    }

    private static async Task<List<(MeasuredCapacity Capacity, Reports.RemoteSessionCapacity Row)>> RowsAsync(FakeDesktops service)
    {
        var rows = new List<(MeasuredCapacity, Reports.RemoteSessionCapacity)>();
        await foreach (var capacity in DesktopCapacity.ListAsync(service.Transport, null, default))
            rows.Add((capacity, capacity.Row(DateTime.Now, await capacity.Sessions!.List!.ReadAllAsync())));
        return rows;
    }

}
