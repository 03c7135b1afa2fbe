using System.Management.Automation;

namespace RemoteSessions.Commands.Parameters;

internal static class CsvCell
{
    public static object? Bare(object? data) => data is PSObject wrapped ? wrapped.BaseObject : data;

    public static string? Text(object? data) => Bare(data) as string;
}
