using System.Management.Automation;
using System.Reflection;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// Reads the settings of a New or Set command from its parameters, so that the code of the command doesn't have to assign each setting.
/// </summary>
internal static class ParameterSettings
{
    /// <summary>
    /// Creates an object of type <typeparamref name="T"/> that contains the settings. The value of each setting is taken from the parameter
    /// with the same name or alias.
    /// </summary>
    /// <param name="cmdlet">The command.</param>
    /// <param name="counts">A function that takes the name of a parameter and returns whether this parameter is used. If this argument is
    /// null, the method uses every parameter that has a corresponding setting.</param>
    public static T Read<T>(PSCmdlet cmdlet, Func<string, bool>? counts) where T : class, new()
    {
        var settings = new T();
        var parameters = cmdlet.GetType().GetProperties();
        foreach (var setting in typeof(T).GetProperties())
        {
            var parameter = Array.Find(parameters, parameter => parameter.Name == setting.Name)
                ?? parameters.First(parameter => parameter.GetCustomAttribute<AliasAttribute>()?.AliasNames.Contains(setting.Name) == true);
            if (counts?.Invoke(parameter.Name) != false)
                setting.SetValue(settings, parameter.GetValue(cmdlet));
        }

        return settings;
    }
}
