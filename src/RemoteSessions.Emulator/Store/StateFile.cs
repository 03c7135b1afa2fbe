using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteSessions.Emulator.Clock;
using RemoteSessions.Emulator.Messages;
using RemoteSessions.Transfer;

namespace RemoteSessions.Emulator.Store;

/// <summary>
/// Reads and writes the state file. The emulated time doesn't advance between saving and loading the state file. For example, a session
/// that is running when the file is saved is still running when the file is loaded, even a year later.
/// </summary>
internal static class StateFile
{
    private const string Format = "RemoteSessions.Emulator";
    private const int Version = 1;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void Write(string path, DateTimeOffset now, IEnumerable<IStoredService> services)
    {
        var states = new JsonObject();
        foreach (var service in services)
            states[service.Service.ServiceId] = service.Save();
        var document = new JsonObject { ["format"] = Format, ["version"] = Version, ["time"] = now, ["services"] = states };
        // The file is replaced as a whole, so that other programs never read an incomplete file, and so that a failure doesn't change the
        // previous file.
        using var draft = new DraftFile(path);
        draft.Content.Write(Encoding.UTF8.GetBytes(document.ToJsonString(Indented)));
        draft.Complete(overwrite: true);
    }

    /// <summary>Reads the time at which the state was saved, and the states of the services.</summary>
    /// <exception cref="ArgumentException">The file can't be read.</exception>
    /// <exception cref="InvalidDataException">The file isn't a state file of the emulator.</exception>
    public static (DateTimeOffset Time, JsonObject Services) Read(string path)
    {
        try
        {
            var document = JsonNode.Parse(File.ReadAllText(path)) as JsonObject;
            if ((string?)document?["format"] != Format)
                throw new InvalidDataException(EmulatorMessages.NotAStateFile(path));
            if ((int?)document["version"] != Version)
                throw new InvalidDataException(EmulatorMessages.StateFileVersion(path, $"{document["version"]}", $"{Version}"));
            if (document["time"]?.GetValue<DateTimeOffset>() is not { } time || document["services"] is not JsonObject services)
                throw new InvalidDataException(EmulatorMessages.IncompleteStateFile(path));
            return EmulatedTime.Contains(time) ? (time, services) : throw new InvalidDataException(EmulatorMessages.StateFileTime(
                path, time.ToString("O", CultureInfo.InvariantCulture), $"{EmulatedTime.Earliest.Year}", $"{EmulatedTime.Latest.Year}"));
        }
        catch (Exception failure) when (failure is JsonException or FormatException or InvalidOperationException)
        {
            throw new InvalidDataException(EmulatorMessages.UnreadableStateFile(path, failure.Message), failure);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ArgumentException(EmulatorMessages.StateFileNotFound(path), failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException(EmulatorMessages.CannotReadStateFile(path, failure.Message), failure);
        }
    }

    /// <summary>
    /// Returns the reason why data in a state file can't be read. The reason contains the path of the JSON member that caused the error, if
    /// this path is known.
    /// </summary>
    public static string Reason(Exception failure) =>
        failure is JsonException { Path: { } member } && !failure.Message.Contains(member, StringComparison.Ordinal)
            ? EmulatorMessages.AtMember(failure.Message, member)
            : failure.Message;

    public static void Load(string path, JsonObject states, IEnumerable<IStoredService> services)
    {
        foreach (var service in services)
        {
            // The file was saved by an emulator version without this service, so the service starts with its initial data.
            if (states[service.Service.ServiceId] is not { } state)
                continue;
            try
            {
                service.Load(state);
            }
            catch (InvalidDataException failure)
            {
                throw new InvalidDataException(EmulatorMessages.InvalidStateFile(path, failure.Message), failure);
            }
        }
    }
}
